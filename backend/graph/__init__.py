"""The four sub-graphs of feature visualization: parameterization, transformation, network (models/), objective.

Source: thesis, Section 3.2 and Figure 3.3.
"""
