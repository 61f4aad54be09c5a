"""Which labels fit into a picture without touching each other?"""

from dataclasses import dataclass, field


@dataclass
class Room:
    """The picture as a unit square, and the boxes already taken in it.

    Boxes are (left, bottom, right, top), each as a share of the width and the height.
    """

    taken: list[tuple[float, float, float, float]] = field(default_factory=list)

    def take(self, box: tuple[float, float, float, float]) -> bool:
        """Take a box if nothing stands in it; say whether it was free."""
        left, bottom, right, top = box
        for other_left, other_bottom, other_right, other_top in self.taken:
            if left < other_right and other_left < right and bottom < other_top and other_bottom < top:
                return False
        self.taken.append(box)
        return True

    def fill(self, x: float, y: float, half_width: float, half_height: float) -> None:
        """Take the place of a mark, free or not."""
        self.taken.append((x - half_width, y - half_height, x + half_width, y + half_height))
