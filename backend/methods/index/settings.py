"""Index of image examples: one pass over a collection keeps, for every channel, the photographs that excite it most.

Sources: thesis, Sections 3.2.9 and 4.1.4; OpenAI Microscope (L. Schubert et al., 2020).
"""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field, JsonValue

from backend.declare import form, shown
from backend.methods.job_method import JobSettings, JobSubject, MethodRequest, PartedMethod, PreparedJob, Workload
from models.errors import InvalidSetting

PART_SIZE = 256  # photographs; what was kept of them is lost where a worker dies
SMALLEST_PATCH_PX = 16


class IndexSettings(JobSettings):
    """What a person can choose."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra=form("measure", "view", "patch_px", "patches", "seed", elsewhere=("collection", "layers")),
    )

    collection: str = Field(min_length=1, title="Collection", description="Id of a collection of photographs.")
    layers: list[str] | None = Field(
        default=None,
        min_length=1,
        max_length=1000,
        title="Layers",
        description="Names of layers; null for every convolution and pooling, and the outputs of modules.",
    )
    measure: Literal["activation", "relevance"] = Field(
        default="activation",
        title="Measure",
        description="Activation: how strongly a channel responds to a photograph. Relevance: how much it contributes "
        "to the network's answer, by Deep Taylor decomposition (R. Achtibat et al., 2023).",
        json_schema_extra=shown(choices={"activation": "Activation", "relevance": "Relevance"}),
    )
    view: Literal["whole", "patches"] = Field(
        default="whole",
        title="View",
        description="The whole photograph, of which examples are the receptive field of the strongest response; or "
        "random patches of it, as in the thesis.",
        json_schema_extra=shown(choices={"whole": "Whole photographs", "patches": "Random patches"}),
    )
    patch_px: int = Field(
        default=64,
        ge=SMALLEST_PATCH_PX,
        le=1024,
        title="Patch size",
        description="Side of a random patch, in pixels of the network's input.",
        json_schema_extra=shown(unit="px"),
    )
    patches: int = Field(
        default=30,
        ge=1,
        le=1000,
        title="Patches",
        description="Random patches of each photograph.",
        json_schema_extra=shown(),
    )
    seed: int = Field(
        default=0,
        ge=0,
        le=2**32 - 1,
        title="Seed",
        description="Seed of the random patches, and of the choice of photographs by which channels are compared.",
        json_schema_extra=shown(),
    )

    def prepare(self, subject: JobSubject) -> PreparedJob:
        """Find the collection. Raises InvalidSetting, UnknownCollection, UnsuitableCollection."""
        if self.measure == "relevance" and self.view == "patches":
            raise InvalidSetting(
                "Patches have no answer to which a channel could be relevant.",
                hint="Show whole photographs, or measure by activation.",
                field="settings.view",
            )
        image_input = subject.network.image_input
        smallest = min(image_input.height_px, image_input.width_px)
        if self.view == "patches" and self.patch_px > smallest:
            raise InvalidSetting(
                f"patch_px is {self.patch_px}, but {subject.network.id} sees only {smallest} pixels.",
                hint=f"Choose {SMALLEST_PATCH_PX} to {smallest} pixels.",
                field="settings.patch_px",
            )
        facts = subject.collection(self.collection)
        plan = IndexPlan(**dict(self), address=facts.address, checksum=facts.checksum, images=facts.images)
        work = float(self.patches if self.view == "patches" else 1)
        return PreparedJob(
            plan,
            layers=self.layers or [],
            workload=Workload(steps=facts.images, last_step=work, total=work * facts.images),
            part_size=PART_SIZE,
        )

    def resolved(self) -> dict[str, JsonValue]:
        """All that the index depends on: the checksum of the collection, not where it is."""
        ignored = {"address"} if self.view == "patches" else {"address", "patch_px", "patches"}
        return self.model_dump(exclude=ignored)


class IndexPlan(IndexSettings):
    """The same with the collection. address: where workers open it. checksum: of its content. images: how many."""

    address: str
    checksum: str
    images: int


class IndexRequest(MethodRequest):
    """An index of image examples: for every channel, the photographs of a collection that excite it most."""

    method: Literal["index"]
    settings: IndexSettings


INDEX = PartedMethod(
    id="index",
    request=IndexRequest,
    check="backend.methods.index.work:check",
    advance="backend.methods.index.work:advance",
    join="backend.methods.index.work:join",
    finish="backend.methods.index.work:finish",
    private=frozenset({"address"}),
)
