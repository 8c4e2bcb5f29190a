"""When each rule holds: from terms, intervals and notes to the figure that a verdict rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tb_lossgap.gap import overfitting
from tb_lossgap.gap.advice import SOURCES
from tb_lossgap.gap.denominator import WORDS, Scale, constant_of, multiple
from tb_lossgap.gap.doubt import (
    beyond_doubt,
    difference,
    is_material,
    is_narrow,
    is_probed,
    is_there,
)
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.finding import Found, View
from tb_lossgap.gap.notes import NO_MODES, Note, NoteCode
from tb_lossgap.gap.thresholds import INTERACTION_SHARE, SHOWN
from tb_lossgap.gap.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tb_lossgap.gap.epoch import Epoch

# A side's note, its rungs' prefix, its name.
SIDES = (
    (NoteCode.TRAIN_DENOMINATOR, "train", "training"),
    (NoteCode.VAL_DENOMINATOR, "val", "validation"),
)


def denominator(view: View) -> Iterator[Found]:
    """The reported loss of a side is the true mean times one constant."""
    rungs = view.epoch.rungs
    for code, side, name in SIDES:
        note = _note(view.epoch, code)
        if note is None or not rungs.get(f"{side}_weighted"):
            continue
        reported, mean = rungs[f"{side}_reported"], rungs[f"{side}_weighted"]
        words = {"side": name, "reported": figures(reported)[0]} | _multiple(note, reported, mean)
        figure = Estimate(mean - reported if side == "train" else reported - mean)
        yield Found(figure, words | _scale_words(note), side)


def _multiple(note: Note, reported: float, mean: float) -> dict[str, str]:
    """The constant, and the mean that it was applied to: the one over samples, or over batches.

    Both as the note has them, which was written where that was found out.
    """
    constant = constant_of(note.text)
    if constant is None:
        return {"multiple": multiple(reported / mean), "mean": figures(mean)[0]}
    return {"multiple": multiple(constant), "mean": figures(reported / constant)[0]}


def _scale_words(note: Note) -> dict[str, str]:
    """How the loss was scaled and what mends it; vague for a scale of a later version."""
    if note.count not in set(Scale):
        return {"how": "divided by a wrong number", "mend": "Look at what it is divided by."}
    words = WORDS[Scale(note.count)]
    return {"how": words.name, "mend": words.advice}


_MODES: Mapping[NoteCode, dict[str, str]] = {
    NoteCode.VAL_IN_TRAIN_MODE: {
        "what": "Validation ran in train mode{how}: {count} losses (exact).{but}",
        "mend": "Call model.eval() before the validation loop, and model.train() after it.",
    },
    NoteCode.TRAIN_IN_EVAL_MODE: {
        "what": "Training ran in eval mode: {count} steps (exact). Dropout, where the model has "
        "it, is off, and running statistics stand still.",
        "mend": "Call model.train() at the start of each epoch: validation leaves the model in "
        "eval mode. To freeze batch normalisation, call .eval() on those layers alone.",
    },
    NoteCode.NOISE_IN_EVAL: {
        "what": "Dropout stays on in eval mode: the model calls it without saying whether it "
        "trains.",
        "mend": "Write F.dropout(x, p, training=self.training), or use nn.Dropout(p), which "
        "follows model.eval().",
    },
}


def _on(modes: str) -> dict[str, str]:
    """What train mode does to the model at hand, as far as a note tells what that has."""
    own = "batch normalisation using each batch's own statistics"
    on = [each for name, each in (("dropout", "dropout on"), ("norm", own)) if name in modes]
    but = " Nothing in the model was seen to work otherwise in it." if modes == NO_MODES else ""
    return {"how": f", with {' and '.join(on)}" if on else "", "but": but}


def mode_fault(view: View) -> Iterator[Found]:
    """Losses were computed in the other side's mode, or dropout does not follow it."""
    for code, words in _MODES.items():
        note = _note(view.epoch, code)
        if note is not None and (note.count or code is NoteCode.NOISE_IN_EVAL):
            what = words["what"].format(count=note.count, **_on(note.text))
            yield Found(Estimate(1.0), {"what": what, "mend": words["mend"]}, code.name)


def overlap(view: View) -> Iterator[Found]:
    """The note is written from the share on that `gap.overlap` calls material."""
    note = _note(view.epoch, NoteCode.OVERLAP)
    if note is not None and note.count:
        how = f": {note.text}" if note.text else ""
        yield Found(Estimate(float(note.count)), {"count": str(note.count), "how": how})


def dropout_before_batchnorm(view: View) -> Iterator[Found]:
    """The two interact by more than half of the smaller share, and `stale` is no larger.

    Statistics that merely lag behind cost the same with dropout on and off: then `stale`
    exceeds the interaction. Where dropout spoils them, they fit with it and not without.
    """
    both = view.epoch.details.get("interaction")
    if both is None or not (is_probed(view.epoch) and is_there(view.epoch, both)):
        return
    shares = [view.epoch.terms[name].value for name in ("dropout", "batchnorm")]
    stale = view.epoch.details.get("batchnorm_stale", Estimate(0.0))
    least = max(INTERACTION_SHARE * min(map(abs, shares)), abs(stale.value))
    if abs(both.value) > least:
        dropout, batchnorm = figures(*shares, signed=True)
        yield Found(both, {"dropout": dropout, "batchnorm": batchnorm})


def stale_batchnorm(view: View) -> Iterator[Found]:
    """Running statistics cost more than those of the same batches taken together."""
    stale = view.epoch.details.get("batchnorm_stale")
    is_stale = stale is not None and stale.value > 0.0 and is_probed(view.epoch)
    if stale is not None and is_stale and is_there(view.epoch, stale):
        yield Found(stale)


def hidden_overfitting(view: View) -> Iterator[Found]:
    """Like for like validation is above training, and measurement sources mask that.

    Either hardly any of it shows, or the reported gap is not positive and the run overfits.
    """
    epoch, gap = view.epoch, difference(view.epoch)
    masks = _masks(epoch)
    for found in _generalisation(epoch) if masks else ():
        if abs(gap) < SHOWN * found.figure.value:
            # How much of it shows changes from epoch to epoch; that it is there does not.
            words = {"masks": masks, "evidence": f"less than {100 * SHOWN:.0f} % of that shows"}
            yield Found(found.figure, words, confirmed_by_term=True)
        elif gap <= 0.0 or not is_material(epoch):
            evidence = overfitting.evidence(view) or overfitting.memory(view)
            if evidence is not None:
                yield Found(found.figure, {"masks": masks, "evidence": evidence})


def _masks(epoch: Epoch) -> str:
    """The terms that surely lower validation, the largest first, with their values."""
    names = [name for name in beyond_doubt(epoch) if epoch.terms[name].value < 0.0]
    names.sort(key=lambda name: epoch.terms[name].value)
    values = figures(*(epoch.terms[name].value for name in names), signed=True)
    return ", ".join(
        f"{SOURCES[name].name} {value}" for name, value in zip(names, values, strict=True)
    )


def overfits(view: View) -> Iterator[Found]:
    """Generalisation is positive, and validation does not share what training gains."""
    for found in _generalisation(view.epoch):
        evidence = overfitting.evidence(view)
        if evidence is not None:
            yield Found(found.figure, {"evidence": evidence})


def easy_validation(view: View) -> Iterator[Found]:
    """At the first visit, before anything could be overfitted, validation was the easier one."""
    visited = (each for each in view.run if "first_visit" in each.details and each.gap is not None)
    for epoch in visited:
        first = epoch.details["first_visit"]
        is_clean = _note(epoch, NoteCode.CONFOUNDED) is None
        if is_clean and first.value < 0.0 and is_there(epoch, first):
            yield Found(first, {"visited": str(epoch.epoch)})
        return


def source(name: str) -> Callable[[View], Iterator[Found]]:
    """The rule of one term: it is large, surely not zero, and its interval is short."""

    def holds(view: View) -> Iterator[Found]:
        epoch = view.epoch
        if name in beyond_doubt(epoch) and is_narrow(epoch, epoch.terms[name]):
            effect = SOURCES[name].effect(epoch.terms[name].value)
            yield Found(epoch.terms[name], {"means": effect.why})

    return holds


def _generalisation(epoch: Epoch) -> Iterator[Found]:
    """The term, where it is surely positive."""
    term = epoch.terms.get("generalisation")
    if term is not None and term.value > 0.0 and is_probed(epoch) and is_there(epoch, term):
        yield Found(term)


def _note(epoch: Epoch, code: NoteCode) -> Note | None:
    return next((note for note in epoch.notes if note.code is code), None)
