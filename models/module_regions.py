"""Modules found by the shape of a graph: the layers between a fork and the join of its branches."""

from __future__ import annotations

from collections.abc import Callable

from models.reachability import Reachability

END = ""  # the common end of all outputs; no layer has this name


def regions(paths: Reachability, follows_along: Callable[[str, frozenset[str]], bool]) -> dict[str, frozenset[str]]:
    """Find the layers between each fork and its join: {name of the join: layers, without the fork, with the join}.

    Only regions with one entry and one exit count. follows_along: whether a layer belongs to the region before it, as
    the activation behind a sum does. Where several forks have the same join, the outermost counts.
    """
    meeting = meeting_points(paths)
    found: dict[str, frozenset[str]] = {}
    for fork in paths.names:
        join = meeting[fork]
        if len(paths.successors[fork]) > 1 and join != END:
            inside = paths.between({fork, join}) - {fork}
            if join not in found and _has_one_way_in(inside, fork, paths):
                found[join] = inside | _tail(join, inside, paths, follows_along)
    return found


def meeting_points(paths: Reachability) -> dict[str, str]:
    """Find the immediate post-dominator of each layer, where all its paths meet first: {layer: layer or END}.

    Source: K. Cooper, T. Harvey, K. Kennedy, A Simple, Fast Dominance Algorithm, 2001, on the reversed graph.
    """
    position = {name: number for number, name in enumerate(paths.names)} | {END: len(paths.names)}
    meeting = {END: END}
    for name in reversed(paths.names):
        ways = paths.successors[name] or [END]
        common = ways[0]
        for way in ways[1:]:
            common = _common(common, way, meeting, position)
        meeting[name] = common
    return meeting


def cells(paths: Reachability, ends: list[str]) -> dict[str, frozenset[str]]:
    """Assign each layer to the first end that it leads to: {end: layers}. A single chain in front is left out.

    For networks such as NASNet, whose cells take the outputs of the two cells before, so that no cell has one entry.
    """
    members: dict[str, set[str]] = {end: set() for end in ends}
    for name in paths.names:
        end = next((end for end in ends if paths.reaches(name, end)), None)
        if end is not None:
            members[end].add(name)
    return {end: frozenset(_without_chain_in_front(members[end], paths)) for end in ends}


def _common(one: str, other: str, meeting: dict[str, str], position: dict[str, int]) -> str:
    while one != other:
        if position[one] < position[other]:
            one = meeting[one]
        else:
            other = meeting[other]
    return one


def _has_one_way_in(inside: frozenset[str], fork: str, paths: Reachability) -> bool:
    return all(before == fork or before in inside for name in inside for before in paths.predecessors[name])


def _tail(
    join: str, inside: frozenset[str], paths: Reachability, follows_along: Callable[[str, frozenset[str]], bool]
) -> set[str]:
    tail, last = set[str](), join
    while len(paths.successors[last]) == 1:
        last = paths.successors[last][0]
        if len(paths.predecessors[last]) != 1 or not follows_along(last, inside):
            break
        tail.add(last)
    return tail


def _without_chain_in_front(members: set[str], paths: Reachability) -> set[str]:
    first = [name for name in members if not paths.predecessors[name]]
    while len(first) == 1:
        members = members - set(first)
        following = paths.successors[first[0]]
        first = following if len(following) == 1 and following[0] in members else []
    return members
