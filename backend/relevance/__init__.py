"""Explains predictions of any network by Deep Taylor decomposition and layer-wise relevance propagation.

Source: thesis, Sections 2.5.6, 3.4 and 3.5. For worker processes only.

What other rooms use:

    propagator = Propagator(network, composite, pooling)       propagate.py; composites.py; rules/pooling.py
    explanation = propagator.explain(images, start)            images: (batch, height, width, 3), 0..1; start.py
    explanation.layers                                         names of all layers of the network with relevance
    explanation.relevance(layer), .heatmap(layer)              (batch, …) as the layer's output; (batch, height, width)
    explanation.image_relevance, .heatmap()                    (batch, height, width, 3); (batch, height, width)
    explanation.per_filter(layer)                              (batch, channels), float64
    explanation.ledger                                         ledger.py: sums and losses of every step
    Propagator(network, layer="mixed_4c")                      from a channel of that layer on; unit_start.py
    rank_filters(explanation.per_filter(layer)[image])         ranking.py: shares and their cumulative sum
    GradientTimesInput(network).explain(images, start)         gradients.py: the same result, and IntegratedGradients

composite: one of composites.COMPOSITES, DEEP_TAYLOR by default. pooling: PoolingRule.AVERAGE, as in the thesis, or
WINNER. start: Start.whole() by default, Start.of_class(index, StartValue.PROBABILITY | LOGIT | ONE), or
Start.difference(index, other); with a layer, UnitStart.of(layer, channel, Extent.STRONGEST | EVERYWHERE). A propagator
compiles one program at its first call, so keep the propagator for further calls.
"""
