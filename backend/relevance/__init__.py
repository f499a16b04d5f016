"""Why a network says what it says: Deep Taylor decomposition and layer-wise relevance propagation, on any network.

Source: thesis, Sections 2.5.6, 3.4 and 3.5. For worker processes only.

What others use of this room:

    propagator = Propagator(network, composite, pooling)       propagate.py; composites.py; rules/pooling.py
    explanation = propagator.explain(images, start)            images: (batch, height, width, 3), 0..1; start.py
    explanation.layers                                         names of all the user's layers that have relevance
    explanation.relevance(layer), .heatmap(layer)              (batch, …) as the layer's output; (batch, height, width)
    explanation.image_relevance, .heatmap()                    (batch, height, width, 3); (batch, height, width)
    explanation.per_filter(layer)                              (batch, channels), float64
    explanation.ledger                                         ledger.py: sums and losses of every step
    Propagator(network, layer="mixed_4c")                      from a channel of that layer down; unit_start.py
    rank_filters(explanation.per_filter(layer)[image])         ranking.py: shares and their accumulated curve
    GradientTimesInput(network).explain(images, start)         gradients.py: the same result, and IntegratedGradients

composite: one of composites.COMPOSITES, DEEP_TAYLOR by default. pooling: PoolingRule.AVERAGE, as the thesis, or
WINNER. start: Start.whole() by default, Start.of_class(index, Worth.PROBABILITY | LOGIT | ONE), or
Start.difference(index, other); where a layer is named, UnitStart.of(layer, channel, Extent.STRONGEST | EVERYWHERE). A
propagator compiles one program at its first call and keeps it: keep the propagator.
"""
