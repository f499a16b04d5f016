"""The worker's half of circuits: the network's plain form, read once, and a walk along one channel."""

from __future__ import annotations

from dataclasses import asdict

from backend.activations.extract import check_layer
from backend.jobs.worker_cache import WorkerCache
from backend.methods.circuit.settings import CircuitAnswer, CircuitQuestion, TiedChannel
from backend.methods.loaded_networks import loaded_network, memory_is_short, network_key
from backend.relevance.circuits import find_circuit
from backend.relevance.plain_form import PlainForm, to_plain_form
from models.errors import InvalidSetting, UnsuitableLayer

FORMS_KEPT = 2


def circuit(cache: WorkerCache, network_id: str, question: CircuitQuestion) -> CircuitAnswer:
    """Find the strongest ties of a channel. Raises UnknownLayer, UnsuitableLayer, InvalidSetting."""
    network = loaded_network(cache, network_id)
    check_layer(network, question.layer)
    uses = {use.name: use for use in network.layers}
    count = int(uses[question.layer].tensor.shape[-1])
    if question.channel >= count:
        raise InvalidSetting(
            f"{question.layer} has no channel {question.channel}.", hint=f"It has 0 to {count - 1}.", field="channel"
        )

    def read() -> PlainForm:
        """Fold the batch norms."""
        return to_plain_form(network.layers, network.logits_layer)

    most = 1 if memory_is_short() else FORMS_KEPT
    form = cache.keep(f"form {network_key(network_id)}", read, most=most)
    if question.layer not in form.counterparts:
        raise UnsuitableLayer(
            f"{question.layer} does not lead to {network.logits_layer}.",
            hint="Choose a layer on the way to the answer.",
            field="layer",
        )
    found = find_circuit(form, uses, question.layer, question.channel, question.top)
    return CircuitAnswer(
        before=[TiedChannel(**asdict(tie)) for tie in found.before],
        behind=[TiedChannel(**asdict(tie)) for tie in found.behind],
        unclear=list(found.unclear),
    )
