"""The rules that share relevance among the inputs of a layer: one small file each; base.py has their interface."""
