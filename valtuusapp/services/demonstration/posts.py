"""The workplaces of the demonstration and the posts in them; a larger city has more of both."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from valtuusapp import resources
from valtuusapp.core.organisation import UnitKind
from valtuusapp.core.people import EngagementKind
from valtuusapp.core.text import Language, LocalText
from valtuusapp.services.demonstration.people import Place

#: Those of whom there is one however large the city, and who are there however small it is.
ONE = frozenset({"valtuusvastaava", "asianhallintapäällikkö", "kaupunginsihteeri", "johdon sihteeri"})
#: Workplaces of which a larger city has more; of the others it has bigger ones.
_COPIED = frozenset({"school", "upper_secondary", "daycare", "institute", "library", "kitchen", "pool"})
#: In a city of thousands titles have variants.
_VARIANTS = (
    LocalText(),
    LocalText("johtava ", "ledande "),
    LocalText("vastaava ", "ansvarig "),
    LocalText("vanhempi ", "äldre "),
    LocalText("nuorempi ", "yngre "),
)
_MANY = 2_000


@dataclass(slots=True, frozen=True)
class Post:
    """An engagement before somebody has it."""

    title: str
    place: Place
    kind: EngagementKind
    head: bool = False
    variant: LocalText = LocalText()


def plan_places() -> list[Place]:
    found = []
    for sector in resources.toml("demonstration", "units.toml")["sector"]:
        top = _place(sector, UnitKind.SECTOR, None)
        found.append(top)
        for area in sector["service_area"]:
            middle = _place(area, UnitKind.SERVICE_AREA, top)
            found.append(middle)
            found += [_place(unit, UnitKind.UNIT, middle) for unit in area.get("unit", ())]
    return found


def _place(data: dict[str, Any], kind: UnitKind, parent: Place | None) -> Place:
    return Place(
        key=data["key"],
        name=LocalText(data["fi"], data["sv"]),
        kind=kind,
        parent=parent,
        staffing=data.get("staffing", ""),
        language=Language(data.get("language", "fi")),
        organisation=data.get("organisation", "city"),
        director=data.get("director", ""),
    )


def plan_posts(places: list[Place], persons: int, rng: Random) -> list[Post]:
    """The posts of the city, the town manager's first; fewer or more when another size is asked for."""
    posts = [
        Post(place.director, place, EngagementKind.POST, head=True) for place in places if place.kind == UnitKind.SECTOR
    ]
    posts += [post for place in places if place.staffing for post in _posts_of(place)]
    posts.sort(key=lambda post: post.title != "kaupunginjohtaja")
    spare = [post for post in posts if not post.head and post.title not in ONE]
    if len(posts) > persons:
        dropped = set(rng.sample(range(len(spare)), min(len(posts) - persons, len(spare))))
        gone = {id(post) for number, post in enumerate(spare) if number in dropped}
        return [post for post in posts if id(post) not in gone]
    originals = [place for place in places if place.staffing]
    number = 2
    while len(posts) < persons:
        for place in originals:
            more = list(_more_posts(place, number, persons > _MANY))
            if more and more[0].place is not place:
                places.append(more[0].place)
            posts += more[: persons - len(posts)]
            if len(posts) == persons:
                break
        number += 1
    return posts


def _posts_of(place: Place) -> Iterator[Post]:
    for entry in resources.toml("demonstration", "staffing.toml")[place.staffing]:
        usual = EngagementKind(entry.get("kind", "contract"))
        others = [EngagementKind.TEMPORARY] * entry.get("temporary", 0)
        others += [EngagementKind.SUBSTITUTE] * entry.get("substitute", 0)
        kinds = [usual] * (entry["count"] - len(others)) + others
        for kind in kinds:
            yield Post(entry["title"], place, kind, entry.get("head", False))


def _more_posts(place: Place, number: int, many: bool) -> Iterator[Post]:
    """What a larger city has besides: another workplace of the kind, or more people in the same one."""
    if place.staffing in _COPIED:
        name = LocalText(f"{place.name.fi} {number}", f"{place.name.sv} {number}")
        yield from _posts_of(replace(place, key=f"{place.key}_{number}", name=name, head=None))
        return
    for post in _posts_of(place):
        if not post.head and post.kind is not EngagementKind.ELECTED and post.title not in ONE:
            yield replace(post, variant=_VARIANTS[number % len(_VARIANTS)] if many else LocalText())
