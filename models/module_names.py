"""Modules found by the names of layers: block3_expand_conv and block3_add are in block3.

A name is split at its separators. The part before a separator is the name of a module if it ends in a number, as
block3, block_3, conv2_block1, Mixed_3b or mixed3a do. Nothing here depends on a particular network.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator

SEPARATOR = re.compile(r"[_./-]")
AXES = re.compile(
    r"[A-Za-z]*(conv|pooling|padding|cropping|sampling|dropout)[123]d", re.IGNORECASE
)  # their number counts axes, not blocks
WORD = re.compile(r"[A-Za-z]+")
NUMBERED_WORD = re.compile(r"[A-Za-z]+\d+[a-z]?")
NUMBER = re.compile(r"\d+[a-z]?")


def named_groups(names: Iterable[str]) -> dict[str, list[str]]:
    """Group names by their numbered prefixes, the whole name included: {prefix: names}, shortest first."""
    names = list(names)
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for prefix in numbered_prefixes(name):
            groups[prefix].append(name)
    return {prefix: groups[prefix] for prefix in sorted(groups, key=len) if len(groups[prefix]) > 1}


def numbered_prefixes(name: str) -> Iterator[str]:
    """Give all prefixes of a name that end in a number, the whole name included."""
    ends = [*(found.start() for found in SEPARATOR.finditer(name)), len(name)]
    start, previous = 0, ""
    for end in ends:
        token = name[start:end]
        counted = NUMBER.fullmatch(token) and (WORD.fullmatch(previous) or NUMBERED_WORD.fullmatch(previous))
        if counted or (NUMBERED_WORD.fullmatch(token) and not AXES.fullmatch(token)):
            yield name[:end]
        start, previous = end + 1, token


def innermost_joining(
    groups: Collection[str], joins: Callable[[str], bool], fits: Callable[[str], bool]
) -> tuple[list[str], list[str]]:
    """Choose which groups are modules and which are stages around modules.

    groups: outer ones first. joins: whether branches meet in a group. fits: whether it may be a module.
    A group is a module unless branches meet in groups inside it: Mixed_3b is a module but its branches are not, and
    conv2_block1 is a module but conv2 is not.
    """
    inside: dict[str, list[str]] = {group: [] for group in groups}
    outermost: list[str] = []
    for group in groups:
        around = [other for other in numbered_prefixes(group) if other != group and other in groups]
        (inside[around[-1]] if around else outermost).append(group)
    modules: list[str] = []
    stages: list[str] = []
    ahead = outermost
    while ahead:
        group = ahead.pop(0)
        if any(joins(inner) for inner in _all_inside(group, inside)):
            stages.append(group)
            ahead = inside[group] + ahead
        elif fits(group):
            modules.append(group)
        else:
            ahead = inside[group] + ahead
    return modules, stages


def _all_inside(group: str, inside: dict[str, list[str]]) -> Iterator[str]:
    for inner in inside[group]:
        yield inner
        yield from _all_inside(inner, inside)


def title_of(name: str) -> str:
    """Turn a module's name into its title: conv2_block1 becomes Conv 2 block 1."""
    words = re.sub(r"(?<=[A-Za-z]{2})(?=\d)(?!\dd\b)", " ", SEPARATOR.sub(" ", name))
    return words[:1].upper() + words[1:]
