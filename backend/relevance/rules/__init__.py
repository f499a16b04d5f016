"""The rules that share relevance out over the inputs of a layer: one small file each, base.py says how."""
