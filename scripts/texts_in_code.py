"""Find every text of the code that reaches the translator."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

SOURCES = ("app.py", "pages", "src")
TRANSLATORS = {"words", "_words", "w", "message"}


class Code:
    """The parsed sources, asked for the texts that reach the translator.

    A text reaches it directly (``words("…")``, in ``benchmark.locale`` also ``self("…")``), marked for later
    (``message("…")``), through a name (``words(PRECISION[kind])`` with ``PRECISION`` a table of texts), or
    through a parameter or field (``DamagedData(file, "…", "…")``, whose ``what`` is translated later).
    All four are followed.
    """

    def __init__(self, root: Path):
        paths = [root / source for source in SOURCES]
        files = sorted(file for path in paths for file in ([path] if path.is_file() else path.rglob("*.py")))
        self.trees = {
            file.relative_to(root).as_posix(): ast.parse(file.read_text(encoding="utf-8"), str(file))
            for file in files
        }

    @cached_property
    def messages(self) -> list[tuple[str, str]]:
        """Text and file of every text that reaches the translator, in the order of the files."""
        return list(dict.fromkeys(self._found()))

    @cached_property
    def constants(self) -> set[str]:
        """All string constants of the sources: a known translation of one of them is not stale."""
        return {
            node.value
            for tree in self.trees.values()
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }

    def _found(self) -> Iterator[tuple[str, str]]:
        for file, tree in self.trees.items():
            for node in ast.walk(tree):
                if isinstance(node, ast.Call):
                    for argument in self._translated_arguments(node, file):
                        for text in self._texts(argument, file, set()):
                            yield text, file

    def _translated_arguments(self, call: ast.Call, file: str) -> Iterator[ast.expr]:
        called = _called(call)
        if called in TRANSLATORS or (called == "self" and "/locale/" in file):
            yield from call.args[:1]
        for position, name in self._carriers.get(called, ()):
            if position < len(call.args):
                yield call.args[position]
            yield from (keyword.value for keyword in call.keywords if keyword.arg == name)

    @cached_property
    def _assigned(self) -> dict[tuple[str, str], list[ast.expr]]:
        """What each name is bound to in its file, whatever the scope: only texts among it count."""
        bound = defaultdict(list)
        for file, tree in self.trees.items():
            for node in ast.walk(tree):
                if isinstance(node, ast.Assign):
                    for target in node.targets:
                        names = target.elts if isinstance(target, ast.Tuple) else [target]
                        for name in names:
                            if isinstance(name, ast.Name):
                                bound[file, name.id].append(node.value)
                elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
                    bound[file, node.target.id].append(node.value)
        return bound

    @cached_property
    def _carriers(self) -> dict[str, set[tuple[int, str]]]:
        """Functions and classes that hand an argument on to the translator: its place and its name."""
        carriers: dict[str, set[tuple[int, str]]] = defaultdict(set)
        attributes = {
            call.args[0].attr
            for tree in self.trees.values()
            for call in ast.walk(tree)
            if isinstance(call, ast.Call)
            and _called(call) in TRANSLATORS
            and call.args
            and isinstance(call.args[0], ast.Attribute)
        }
        for tree in self.trees.values():
            for node in ast.walk(tree):
                if isinstance(node, ast.ClassDef):
                    fields = [
                        line.target.id
                        for line in node.body
                        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
                    ]
                    carriers[node.name] |= {(i, name) for i, name in enumerate(fields) if name in attributes}
                    for method in node.body:
                        if isinstance(method, ast.FunctionDef):
                            own = _parameters(method)[1:]
                            handed = _handed_on(method) | (attributes if method.name == "__init__" else set())
                            special = method.name in ("__init__", "__call__")
                            carried = {(i, name) for i, name in enumerate(own) if name in handed}
                            if carried:
                                carriers[node.name if special else method.name] |= carried
                elif isinstance(node, ast.FunctionDef):
                    own = _parameters(node)
                    handed = _handed_on(node)
                    if own[:1] != ["self"]:
                        carriers[node.name] |= {(i, name) for i, name in enumerate(own) if name in handed}
        # A callable object is called by the name it is bound to: fault = _Faults(table, words); fault("…").
        for (_, name), values in self._assigned.items():
            for value in values:
                if isinstance(value, ast.Call) and carriers.get(_called(value)):
                    carriers[name] |= carriers[_called(value)]
        return {name: places for name, places in carriers.items() if places and name not in TRANSLATORS}

    def _texts(self, value: ast.expr, file: str, seen: set[str]) -> Iterator[str]:
        match value:
            case ast.Constant(value=str(text)) if text.strip():
                yield text
            case ast.IfExp():
                yield from self._texts(value.body, file, seen)
                yield from self._texts(value.orelse, file, seen)
            case ast.Dict():
                yield from (text for item in value.values for text in self._texts(item, file, seen))
            case ast.Tuple() | ast.List():
                yield from (text for item in value.elts for text in self._texts(item, file, seen))
            case ast.BoolOp():
                yield from (text for item in value.values for text in self._texts(item, file, seen))
            case ast.Subscript():
                yield from self._texts(value.value, file, seen)
            case ast.Call(func=ast.Attribute(attr="get")):
                for item in (value.func.value, *value.args[1:]):
                    yield from self._texts(item, file, seen)
            case ast.Name() if value.id not in seen:
                for item in self._bound(value.id, file):
                    yield from self._texts(item, file, seen | {value.id})

    @cached_property
    def _imported(self) -> dict[tuple[str, str], tuple[str, str]]:
        """Where a name of a file comes from: the file that binds it, and its name there."""
        files = {
            file.removeprefix("src/").removesuffix(".py").removesuffix("/__init__"): file
            for file in self.trees
        }
        return {
            (file, alias.asname or alias.name): (files[module], alias.name)
            for file, tree in self.trees.items()
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (module := (node.module or "").replace(".", "/")) in files
            for alias in node.names
        }

    def _bound(self, name: str, file: str) -> list[ast.expr]:
        """What a name stands for in a file: what the file binds it to, or the one it is imported from."""
        if (file, name) in self._assigned:
            return self._assigned[file, name]
        origin = self._imported.get((file, name))
        return self._bound(origin[1], origin[0]) if origin else []


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _parameters(function: ast.FunctionDef) -> list[str]:
    arguments = function.args
    return [argument.arg for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def _handed_on(function: ast.FunctionDef) -> set[str]:
    """Names that the body hands to the translator as they are."""
    return {
        call.args[0].id
        for call in ast.walk(function)
        if isinstance(call, ast.Call)
        and _called(call) in TRANSLATORS
        and call.args
        and isinstance(call.args[0], ast.Name)
    }
