"""What a person can run: one folder per method. Adding one: its folder, and its line in METHODS.

settings.py of a folder is its declaration, which the web process reads; work.py is what a worker does, and the only
half that imports TensorFlow.
"""

from backend.methods.ablation.settings import ABLATION
from backend.methods.activations.settings import ACTIVATIONS
from backend.methods.atlas.settings import ATLAS
from backend.methods.deepdream.settings import DEEPDREAM
from backend.methods.feature_visualization.settings import FEATURE_VISUALIZATION
from backend.methods.groups.settings import GROUPS
from backend.methods.heatmaps.settings import HEATMAPS
from backend.methods.index.settings import INDEX
from backend.methods.input_range.settings import INPUT_RANGE, INPUT_RANGE_TRIAL
from backend.methods.job_method import JobMethod
from backend.methods.layer_graph.settings import LAYER_GRAPH, LAYER_REPORT
from backend.methods.method import Method
from backend.methods.prediction.settings import PREDICTION
from backend.methods.storyboard.settings import STORYBOARD

METHODS: tuple[Method, ...] = (
    LAYER_GRAPH,
    LAYER_REPORT,
    INPUT_RANGE,
    INPUT_RANGE_TRIAL,
    PREDICTION,
    ACTIVATIONS,
    HEATMAPS,
    ABLATION,
    GROUPS,
    FEATURE_VISUALIZATION,
    DEEPDREAM,
    STORYBOARD,
    ATLAS,
    INDEX,
)
JOB_METHODS = {method.id: method for method in METHODS if isinstance(method, JobMethod)}
