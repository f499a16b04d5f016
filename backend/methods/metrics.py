"""Names of the metrics that methods report of each step."""

OBJECTIVE = "objective"  # how well each image did before the step; higher is better
