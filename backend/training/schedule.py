"""The learning rate of every step: linear warm-up, then cosine decay (one cycle).

Source: L. N. Smith, N. Topin: Super-Convergence: Very Fast Training of Neural Networks Using Large Learning
Rates, 2017; the cosine: I. Loshchilov, F. Hutter: SGDR: Stochastic Gradient Descent with Warm Restarts, 2016,
Equation 5.
"""

import math

WARM_UP = 0.15  # share of all steps
FIRST_SHARE = 0.1  # of the highest rate, at the first step
USUAL_BATCH = 128


def learning_rate(step: int, steps: int, highest: float, batch: int) -> float:
    """Give the learning rate of a step.

    step: counted from 0. steps: of the whole training. highest: for a batch of 128; the rate is proportional to the
    batch, as in P. Goyal et al., Accurate, Large Minibatch SGD, 2017.
    """
    top = highest * batch / USUAL_BATCH
    rising = max(1, round(steps * WARM_UP))
    if step < rising:
        return top * (FIRST_SHARE + (1 - FIRST_SHARE) * step / rising)
    return top * (1 + math.cos(math.pi * (step - rising) / max(1, steps - rising))) / 2
