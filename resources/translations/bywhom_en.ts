<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln article(s) moved to the bin, with their notes.</source>
        <translation>
            <numerusform>%Ln article moved to the bin, with its notes.</numerusform>
            <numerusform>%Ln articles moved to the bin, with their notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>%Ln letter</numerusform>
            <numerusform>%Ln letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) without a counterpart</source>
        <translation>
            <numerusform>%Ln sentence without a counterpart</numerusform>
            <numerusform>%Ln sentences without a counterpart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <comment>of them</comment>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln statement</numerusform>
            <numerusform>%Ln statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible mark(s) in this article so far.</source>
        <translation>
            <numerusform>%Ln possible mark in this article so far.</numerusform>
            <numerusform>%Ln possible marks in this article so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible mark(s) in this article.</source>
        <translation>
            <numerusform>%Ln possible mark in this article.</numerusform>
            <numerusform>%Ln possible marks in this article.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln possible mark(s) shown so far.</source>
        <translation>
            <numerusform>{shown} of %Ln possible mark shown so far.</numerusform>
            <numerusform>{shown} of %Ln possible marks shown so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln possible mark(s) shown.</source>
        <translation>
            <numerusform>{shown} of %Ln possible mark shown.</numerusform>
            <numerusform>{shown} of %Ln possible marks shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place} of %Ln attribution(s) to {rung}.</source>
        <translation>
            <numerusform>{place} of %Ln attribution to {rung}.</numerusform>
            <numerusform>{place} of %Ln attributions to {rung}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sentence {index} of %Ln sentence(s): {status}.</source>
        <translation>
            <numerusform>Sentence {index} of %Ln sentence: {status}.</numerusform>
            <numerusform>Sentence {index} of %Ln sentences: {status}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would mark %Ln place(s) in {where}:</source>
        <translation>
            <numerusform>It would mark %Ln place in {where}:</numerusform>
            <numerusform>It would mark %Ln places in {where}:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <comment>in them</comment>
        <translation>
            <numerusform>%Ln paragraph</numerusform>
            <numerusform>%Ln paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s)</source>
        <comment>in them</comment>
        <translation>
            <numerusform>%Ln block</numerusform>
            <numerusform>%Ln blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{folder}: %Ln file(s) written. </source>
        <translation>
            <numerusform>{folder}: %Ln file written. </numerusform>
            <numerusform>{folder}: %Ln files written. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new feed(s).</source>
        <translation>
            <numerusform>%Ln new feed.</numerusform>
            <numerusform>%Ln new feeds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{feed}: %Ln article(s).</source>
        <translation>
            <numerusform>{feed}: %Ln article.</numerusform>
            <numerusform>{feed}: %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln highlight</numerusform>
            <numerusform>%Ln highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) credited</source>
        <translation>
            <numerusform>%Ln statement credited</numerusform>
            <numerusform>%Ln statements credited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) of yours…</source>
        <translation>
            <numerusform>%Ln correction of yours…</numerusform>
            <numerusform>%Ln corrections of yours…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A count is no verdict. A hedge is often good practice, and with only %Ln word(s) every number here is jumpy.</source>
        <translation>
            <numerusform>A count is no verdict. A hedge is often good practice, and with only %Ln word every number here is jumpy.</numerusform>
            <numerusform>A count is no verdict. A hedge is often good practice, and with only %Ln words every number here is jumpy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) selected</source>
        <translation>
            <numerusform>%Ln article selected</numerusform>
            <numerusform>%Ln articles selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) apart</source>
        <translation>
            <numerusform>%Ln day apart</numerusform>
            <numerusform>%Ln days apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lesson · %Ln mark(s) in the key · {saved}</source>
        <translation>
            <numerusform>Lesson · %Ln mark in the key · {saved}</numerusform>
            <numerusform>Lesson · %Ln marks in the key · {saved}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln mark</numerusform>
            <numerusform>%Ln marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln student</numerusform>
            <numerusform>%Ln students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) over more than one sentence</source>
        <translation>
            <numerusform>%Ln mark over more than one sentence</numerusform>
            <numerusform>%Ln marks over more than one sentence</numerusform>
        </translation>
    </message>
</context>
</TS>
