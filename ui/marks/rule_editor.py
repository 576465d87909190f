"""The sheet in which a reader writes rules: words, why, examples, and what they would mark here."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bywhom.analysis.marks import KINDS
from bywhom.analysis.rules.rule import Rule
from bywhom.analysis.rules.rule_trial import Bench, Trial, try_rule
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.words import KIND
from bywhom.ui.parts.choice_box import ChoiceBox
from bywhom.ui.parts.labels import add_row, make_label, plain_tip
from bywhom.ui.parts.line_sheet import MARGINS

REST = 250  # ms without a key before a rule is tried
SHOWN = 6  # places that the preview quotes
AROUND = 24  # characters of the article beside the words
LINES = (  # of the form: name, the rule's field, what it is
    (
        later("Words"),
        "phrases",
        later("One a line. (a|b): one of them; [the]: with or without; claim*: any ending"),
    ),
    (
        later("Must mark"),
        "marks",
        later("Sentences of your own, one a line, [brackets] around the words"),
    ),
    (later("Must leave"), "ignores", later("Sentences in which nothing is to be marked")),
)
FIELDS = (
    (later("Why"), "explain", later("Why the words are worth a question; {cue} stands for them")),
    (later("When fair"), "fair", later("When that is good practice")),
    (later("To ask"), "ask", later("What a reader could ask")),
    (later("Says who"), "source", later("A style guide, a paper, our class")),
)
CONFIDENCE = (
    (later("Sure"), "sure"),
    (later("Likely"), "likely"),
    (later("Possible: only at All"), "possible"),
)


class RuleEditor(QDialog):
    """Says what the reader wants by signals; writes nothing itself."""

    save_wanted = Signal(object)  # all rules, a list of Rule
    folder_wanted = Signal()
    take_wanted = Signal()  # a file of rules from somewhere else
    hand_on_wanted = Signal()  # a copy of ours

    def __init__(
        self, rules: Sequence[Rule], bench: Bench, trouble: str = "", parent: QWidget | None = None
    ) -> None:
        """trouble: why the rules cannot be saved now, in words."""
        super().__init__(parent)
        self.setObjectName("rule-editor")
        self._saved = list(rules)
        self.setWindowTitle(tr("Your own rules"))
        self.resize(860, 620)
        self._rules, self._bench, self._trouble = list(rules), bench, trouble
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Your rules"))
        self._list.currentRowChanged.connect(self._show_rule)
        self._texts = {field: QPlainTextEdit() for _, field, _ in LINES}
        self._fields = {field: QLineEdit() for _, field, _ in FIELDS}
        self._kind, self._confidence = ChoiceBox(), ChoiceBox()
        self._said = make_label("body")
        self._said.setObjectName("rule-trial")
        self._said.setAccessibleName(tr("What this rule would mark"))
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._try)
        self._save = QPushButton(tr("Save"))
        self._form = QWidget()
        self._lay_out()
        self._fill_list()
        self._list.setCurrentRow(0)
        self._show_rule(self._list.currentRow())

    @property
    def rules(self) -> list[Rule]:
        return list(self._rules)

    @property
    def is_changed(self) -> bool:
        """Something is written here that is not saved."""
        return self._rules != self._saved

    def reject(self) -> None:
        """Close, Esc and the window's own sign: what is written is not lost without a word."""
        if self.is_changed:
            self._ask_before_leaving()
        else:
            super().reject()

    def show_saved(self, is_saved: bool) -> None:
        if is_saved:
            self._saved = self.rules
            self._said.setText(tr("Saved. The open article is being marked anew."))
        else:
            self._said.setText(tr("Not saved. The message over the page says why."))

    def show_rule(self, rule_id: str) -> None:
        """Begin with the rule of this id."""
        rows = [row for row, rule in enumerate(self._rules) if rule.id == rule_id]
        if rows:
            self._list.setCurrentRow(rows[0])

    def _ask_before_leaving(self) -> None:
        question = QMessageBox(self)
        question.setWindowTitle(tr("Your own rules"))
        question.setText(tr("There are changes that are not saved."))
        question.setInformativeText(tr("Save them before the sheet is closed?"))
        save = question.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        leave = question.addButton(
            tr("Close without saving"), QMessageBox.ButtonRole.DestructiveRole
        )
        stay = question.addButton(tr("Go on writing"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(save)
        question.setEscapeButton(stay)
        save.clicked.connect(self._save_and_leave)
        leave.clicked.connect(self._leave)
        question.finished.connect(question.deleteLater)
        question.open()

    def _save_and_leave(self) -> None:
        self._on_save()
        if not self.is_changed:
            self._leave()

    def _leave(self) -> None:
        super().reject()

    # What it looks like

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.addLayout(self._left(), 1)
        sides.addWidget(self._form, 3)
        self._fill_form()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.addWidget(make_label("title", tr("Your own rules")))
        layout.addLayout(sides, 1)
        layout.addWidget(self._said)
        layout.addLayout(self._buttons())

    def _left(self) -> QVBoxLayout:
        new, remove = QPushButton(tr("New rule")), QPushButton(tr("Remove"))
        new.clicked.connect(self._on_new)
        remove.clicked.connect(self._remove)
        column = QVBoxLayout()
        column.addWidget(self._list, 1)
        column.addWidget(new)
        column.addWidget(remove)
        return column

    def _fill_form(self) -> None:
        form = QFormLayout(self._form)
        for kind in KINDS:
            self._kind.addItem(tr(KIND[kind]), kind)
        for words, value in CONFIDENCE:
            self._confidence.addItem(tr(words), value)
        add_row(form, tr("Kind"), self._kind)
        add_row(form, tr("How sure"), self._confidence)
        for name, field, hint in LINES[:1]:
            add_row(form, tr(name), _hinted(self._texts[field], tr(hint)))
        for name, field, hint in FIELDS:
            add_row(form, tr(name), _hinted(self._fields[field], tr(hint)))
        for name, field, hint in LINES[1:]:
            add_row(form, tr(name), _hinted(self._texts[field], tr(hint)))
        for text in self._texts.values():
            text.setTabChangesFocus(True)
            text.textChanged.connect(self._changed)
        for line in self._fields.values():
            line.textEdited.connect(self._changed)
        self._kind.activated.connect(self._changed)
        self._confidence.activated.connect(self._changed)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, signal in (
            (tr("Take in a file…"), self.take_wanted),
            (tr("Hand on…"), self.hand_on_wanted),
            (tr("Open the folder"), self.folder_wanted),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)
        row.addWidget(self._save)
        row.addWidget(close)
        return row

    # What is in it

    def add_rule(self, words: str = "") -> None:
        """words: to be marked by it."""
        kind = self._kind.currentData() or KINDS[0]
        rule = _new_rule(kind, {rule.id for rule in self._rules})
        self._rules.append(replace(rule, phrases=(words,)) if words else rule)
        self._fill_list()
        self._list.setCurrentRow(len(self._rules) - 1)
        self._texts["phrases"].setFocus()

    def _on_new(self) -> None:
        self.add_rule()

    def _remove(self) -> None:
        row = self._list.currentRow()
        if row >= 0:
            del self._rules[row]
            self._fill_list()
            self._list.setCurrentRow(min(row, len(self._rules) - 1))
            self._show_rule(self._list.currentRow())

    def _fill_list(self) -> None:
        with QSignalBlocker(self._list):
            self._list.clear()
            self._list.addItems([_name(rule) for rule in self._rules])

    def _show_rule(self, row: int) -> None:
        there = 0 <= row < len(self._rules)
        self._form.setEnabled(there)
        rule = self._rules[row] if there else _new_rule(KINDS[0], set())
        lists = {"phrases": rule.phrases, "marks": rule.marks, "ignores": rule.ignores}
        for field, text in self._texts.items():
            with QSignalBlocker(text):
                text.setPlainText("\n".join(lists[field]))
        texts = {
            "explain": rule.explain,
            "fair": rule.fair,
            "ask": rule.ask,
            "source": rule.source,
        }
        for field, line in self._fields.items():
            line.setText(texts[field])
        self._kind.setCurrentIndex(self._kind.findData(rule.kind))
        self._confidence.setCurrentIndex(self._confidence.findData(rule.confidence))
        self._try()

    def _changed(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._rules):
            rule = self._rules[row] = self._written(self._rules[row])
            item = self._list.item(row)
            item.setText(_name(rule))
            self._rest.start()

    def _written(self, rule: Rule) -> Rule:
        lists = {
            field: tuple(line for line in text.toPlainText().splitlines() if line.strip())
            for field, text in self._texts.items()
        }
        texts = {field: line.text() for field, line in self._fields.items()}
        return replace(
            rule,
            kind=self._kind.currentData(),
            confidence=self._confidence.currentData(),
            phrases=lists["phrases"],
            marks=lists["marks"],
            ignores=lists["ignores"],
            explain=texts["explain"],
            fair=texts["fair"],
            ask=texts["ask"],
            source=texts["source"],
        )

    # Trying

    def _try(self) -> None:
        self._rest.stop()
        row = self._list.currentRow()
        trial = try_rule(self._rules[row], self._bench) if 0 <= row < len(self._rules) else Trial()
        words = self._trouble or "\n".join(trial.problems)
        self._said.setText(words or self._in_words(trial, row))

    def _in_words(self, trial: Trial, row: int) -> str:
        if row < 0:
            return tr("No rules yet. “New rule” begins one.")
        if not self._bench.text:
            return tr("No article is open to try the rule on.")
        where = tr("the beginning of this article") if self._bench.is_part else tr("this article")
        if not trial.found:
            return tr("It would mark nothing in {where}.", where=where)
        text = self._bench.text
        places = []
        for start, end in trial.found[:SHOWN]:
            before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
            places.append(" ".join(f"… {before}[{text[start:end]}]{after} …".split()))
        return "\n".join(
            [
                tr("It would mark %Ln place(s) in {where}:", "", len(trial.found), where=where),
                *places,
            ]
        )

    def _on_save(self) -> None:
        if self._trouble:
            self._said.setText(self._trouble)
            return
        for row, rule in enumerate(self._rules):
            if try_rule(rule, self._bench).problems:
                self._list.setCurrentRow(row)
                self._try()
                return
        self.save_wanted.emit(self.rules)


def _hinted(edit: QLineEdit | QPlainTextEdit, hint: str) -> QWidget:
    edit.setPlaceholderText(hint)
    edit.setToolTip(plain_tip(hint))
    return edit


def _new_rule(kind: str, taken: set[str]) -> Rule:
    number = next(n for n in range(1, len(taken) + 2) if f"own.{n}" not in taken)
    return Rule(f"own.{number}", kind, "", "", "", "", "", "likely")  # type: ignore[arg-type]


def _name(rule: Rule) -> str:
    return rule.phrases[0] if rule.phrases else tr("New rule")
