"""The four sub-graphs of feature visualization; the third, the network, is in models/.

Source: thesis, Section 3.2 and Figure 3.3.
"""
