"""GET /api/circuits: the channels before and behind a channel to which it is tied by the largest weights."""

from pydantic import Field

from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.jobs.worker_function import WorkerFunction
from backend.methods.circuit.settings import FIND_CIRCUIT, CircuitAnswer, CircuitQuestion
from backend.store.recipe import Recipe

blueprint = noun_blueprint("circuits", "How channels are tied by the weights between them.")


class CircuitQuery(CircuitQuestion):
    """Which channel of which network."""

    network: str = Field(description="Id of a network.")


@blueprint.get("", responses={200: CircuitAnswer, 404: Failure, 503: Failure})
def get_circuit(query: CircuitQuery) -> CircuitAnswer:
    """Find the ties of a channel. 404 unknown_network, unknown_layer; 422 invalid_setting, unsuitable_layer."""
    network = services().networks[query.network]
    question = CircuitQuestion(layer=query.layer, channel=query.channel, top=query.top)
    recipe = Recipe("circuit", network.id, network.fingerprint(), image=None, settings=question.model_dump())
    work = WorkerFunction[[str, CircuitQuestion], CircuitAnswer](FIND_CIRCUIT)
    answer, _ = services().results.answer(
        recipe, CircuitAnswer, lambda: services().engine.ask(work, network.id, question)
    )
    return answer
