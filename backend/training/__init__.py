"""Trains networks on labelled photographs: npm run train.

    labelled collection → network → better weights

Source: thesis, Section 5.1.1.
"""
