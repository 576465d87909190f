<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Bywhom is a reading desk: open an article, see who stands behind each claim, keep notes. Its name is the question that Wikipedia’s editors write into a margin: [by whom?]

A mark is a question to ask, not a fault. Nothing you read leaves this computer.</source>
        <translation>Bywhom ist ein Lesetisch: einen Artikel öffnen, sehen, wer hinter jeder Behauptung steht, Notizen machen. Der Name ist die Frage, die in der englischen Wikipedia am Rand steht: [by whom?] – von wem?

Eine Markierung ist eine Frage, kein Fehler. Nichts von dem, was Sie lesen, verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>MIT licence. Built with Qt for Python {qt} (LGPL 3), used unmodified and replaceable, and other free packages. {where}</source>
        <translation>MIT-Lizenz. Gebaut mit Qt for Python {qt} (LGPL 3), unverändert und austauschbar, und weiteren freien Paketen. {where}</translation>
    </message>
    <message>
        <source>All licences: the folder {folder}.</source>
        <translation>Alle Lizenzen: im Ordner {folder}.</translation>
    </message>
    <message>
        <source>All are listed in NOTICE and docs/dependencies.md of the source.</source>
        <translation>Alle stehen in NOTICE und docs/dependencies.md des Quelltexts.</translation>
    </message>
    <message>
        <source>This copy does not know where newer ones are: ask whoever gave it to you, or look where you got it. Whoever looks after the computer can name the page: “releases” in defaults.toml.</source>
        <translation>Diese Kopie weiß nicht, wo neuere liegen: am besten dort fragen oder nachsehen, woher sie kommt. Wer den Computer betreut, kann die Seite nennen: „releases“ in defaults.toml.</translation>
    </message>
    <message>
        <source>About Bywhom</source>
        <translation>Über Bywhom</translation>
    </message>
    <message>
        <source>Is there a newer version?</source>
        <translation>Gibt es eine neuere Version?</translation>
    </message>
    <message>
        <source>This is Bywhom {version}. Bywhom never looks for a newer one by itself.</source>
        <translation>Dies ist Bywhom {version}. Bywhom sucht nie von selbst nach einer neueren Version.</translation>
    </message>
    <message>
        <source>Open the page of releases in your browser?</source>
        <translation>Die Seite mit den Versionen im Browser öffnen?</translation>
    </message>
    <message>
        <source>Bywhom speaks your language, but reads English: articles, their marks and what explains them are in English.</source>
        <translation>Bywhom spricht Deutsch, liest aber Englisch: Artikel, ihre Markierungen und deren Erklärungen sind englisch.</translation>
    </message>
    <message>
        <source>Something in the program went wrong ({error}). Your work is kept. What happened is written down in {log}</source>
        <translation>Im Programm ist ein Fehler aufgetreten ({error}). Ihre Arbeit ist gesichert. Was geschah, steht in {log}</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>{name}: something in the program went wrong ({error}). Both articles are as they were.</source>
        <translation>{name}: Im Programm ist ein Fehler aufgetreten ({error}). Beide Artikel sind, wie sie waren.</translation>
    </message>
    <message>
        <source>The article is still being read. Compare it in a moment.</source>
        <translation>Der Artikel wird noch gelesen. Bitte gleich noch einmal vergleichen.</translation>
    </message>
    <message>
        <source>There is no other article to compare with. Open one first.</source>
        <translation>Es gibt keinen anderen Artikel zum Vergleichen. Bitte zuerst einen öffnen.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Find a report by title, outlet or name</source>
        <translation>Bericht nach Titel, Medium oder Name suchen</translation>
    </message>
    <message>
        <source>Reports to compare with</source>
        <translation>Berichte zum Vergleichen</translation>
    </message>
    <message>
        <source>Compare this article with</source>
        <translation>Diesen Artikel vergleichen mit</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Vergleich speichern</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
        <source>Reading the other report…</source>
        <translation>Der andere Bericht wird gelesen …</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Select the words on the page first.</source>
        <translation>Bitte zuerst die Wörter auf der Seite auswählen.</translation>
    </message>
    <message>
        <source>This link leads to no web page, and was not followed.</source>
        <translation>Dieser Link führt zu keiner Webseite; ihm wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>Farben: {name}</translation>
    </message>
    <message>
        <source>Type face: {face}</source>
        <translation>Schrift: {face}</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Sprache: {name}</translation>
    </message>
    <message>
        <source>Text size: {size}</source>
        <translation>Schriftgröße: {size}</translation>
    </message>
    <message>
        <source>Setting: {words}</source>
        <translation>Einstellung: {words}</translation>
    </message>
    <message>
        <source>No browser was found here. Open {target} in yours.</source>
        <translation>Hier wurde kein Browser gefunden. Bitte {target} selbst öffnen.</translation>
    </message>
    <message>
        <source>The samples were left out on this computer.</source>
        <translation>Auf diesem Computer gibt es keine Beispiele.</translation>
    </message>
    <message>
        <source>On the page: Space and Shift+Space turn it, arrows scroll, F7 shows a caret.</source>
        <translation>Auf der Seite: Leertaste und Umschalt+Leertaste blättern, Pfeile rollen, F7 zeigt eine Schreibmarke.</translation>
    </message>
    <message>
        <source>Choose a command above, press its new key here.</source>
        <translation>Oben einen Befehl wählen, hier die neue Taste drücken.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Wichtige</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of the keyboard</comment>
        <translation>Taste</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Übliche Taste</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>{key} already means “{words}”. Give that another key first, or choose a free one.</source>
        <translation>{key} bedeutet schon „{words}“. Bitte jenem Befehl zuerst eine andere Taste geben oder eine freie wählen.</translation>
    </message>
    <message>
        <source>Its usual key now means “{words}”.</source>
        <translation>Die übliche Taste bedeutet jetzt „{words}“.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Geändert.</translation>
    </message>
    <message>
        <source>Library, page and inspector</source>
        <translation>Bibliothek, Seite und Inspektor</translation>
    </message>
    <message>
        <source>Dismiss here</source>
        <translation>Hier verwerfen</translation>
    </message>
    <message>
        <source>Dismiss this phrase in this article</source>
        <translation>Diese Wendung in diesem Artikel verwerfen</translation>
    </message>
    <message>
        <source>Dismiss this rule in this article</source>
        <translation>Diese Regel in diesem Artikel verwerfen</translation>
    </message>
    <message>
        <source>Dismiss this rule everywhere</source>
        <translation>Diese Regel überall verwerfen</translation>
    </message>
    <message>
        <source>Change this rule…</source>
        <translation>Diese Regel ändern …</translation>
    </message>
    <message>
        <source>Write on this note</source>
        <translation>An dieser Notiz schreiben</translation>
    </message>
    <message>
        <source>Colour of this highlight</source>
        <translation>Farbe dieser Hervorhebung</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Off: no marks on the page</source>
        <translation>Aus: keine Markierungen auf der Seite</translation>
    </message>
    <message>
        <source>Key: every sure or likely mark</source>
        <translation>Wichtige: alle sicheren und wahrscheinlichen</translation>
    </message>
    <message>
        <source>All: the merely possible ones too</source>
        <translation>Alle: auch die nur möglichen</translation>
    </message>
    <message>
        <source>Marks, {density} shown</source>
        <translation>Markierungen, gezeigt: {density}</translation>
    </message>
    <message>
        <source>Which marks are shown, and how many</source>
        <translation>Welche Markierungen gezeigt werden und wie viele</translation>
    </message>
    <message>
        <source>Only notes on this article are here; its text is not.</source>
        <translation>Von diesem Artikel sind nur Notizen da, nicht der Text.</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>{place} of {total} · {left}</source>
        <translation>{place} von {total} · {left}</translation>
    </message>
    <message>
        <source>The window speaks the language you chose when it is opened anew.</source>
        <translation>Das Fenster spricht die gewählte Sprache, sobald es neu geöffnet wird.</translation>
    </message>
    <message>
        <source>{place} · Esc to leave</source>
        <translation>{place} · Esc zum Verlassen</translation>
    </message>
    <message>
        <source>Open it anew</source>
        <translation>Neu öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) moved to the bin, with their notes.</source>
        <translation>
            <numerusform>%Ln Artikel mit seinen Notizen in den Papierkorb gelegt.</numerusform>
            <numerusform>%Ln Artikel mit ihren Notizen in den Papierkorb gelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the newest backup</source>
        <translation>Neueste Sicherung öffnen</translation>
    </message>
    <message>
        <source>Read it in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Save it elsewhere…</source>
        <translation>Anderswo speichern …</translation>
    </message>
    <message>
        <source>An address is on the clipboard: {address}</source>
        <translation>In der Zwischenablage ist eine Adresse: {address}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation>Dämmerung</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Wider spacing</source>
        <translation>Weitere Abstände</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>Absatznummern</translation>
    </message>
    <message>
        <source>Reading ruler</source>
        <translation>Leselineal</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>Tasten aus einem Buchstaben</translation>
    </message>
    <message>
        <source>Offer an address that was copied</source>
        <translation>Kopierte Adresse anbieten</translation>
    </message>
    <message>
        <source>Menus and panels</source>
        <translation>Menüs und Spalten</translation>
    </message>
    <message>
        <source>Articles, their marks and what explains them are English.</source>
        <translation>Artikel, ihre Markierungen und deren Erklärungen sind englisch.</translation>
    </message>
    <message>
        <source>Menus and panels change at the next start.</source>
        <translation>Menüs und Spalten ändern sich beim nächsten Start.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>{name}: less</source>
        <translation>{name}: weniger</translation>
    </message>
    <message>
        <source>{name}: more</source>
        <translation>{name}: mehr</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Eine Datei öffnen</translation>
    </message>
    <message>
        <source>Open an address…</source>
        <translation>Adresse öffnen …</translation>
    </message>
    <message>
        <source>Fetch a web page; the only time anything goes over the network</source>
        <translation>Eine Webseite holen; nur dann geht etwas über das Netz</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Artikel einfügen</translation>
    </message>
    <message>
        <source>Read the text or the address on the clipboard</source>
        <translation>Text oder Adresse aus der Zwischenablage lesen</translation>
    </message>
    <message>
        <source>Feeds…</source>
        <translation>Feeds …</translation>
    </message>
    <message>
        <source>Follow the feeds of sites, see what is new, open it</source>
        <translation>Feeds von Websites folgen, Neues sehen und öffnen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Read it in again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Open a corpus…</source>
        <translation>Korpus öffnen …</translation>
    </message>
    <message>
        <source>List the articles of a folder made by “bywhom corpus” and read them with their marks</source>
        <translation>Die Artikel eines Ordners von „bywhom corpus“ auflisten und mit ihren Markierungen lesen</translation>
    </message>
    <message>
        <source>Send pages from your browser…</source>
        <translation>Seiten aus dem Browser senden …</translation>
    </message>
    <message>
        <source>A page with a bookmark that sends the address of what you read there to Bywhom</source>
        <translation>Eine Seite mit einem Lesezeichen, das die Adresse des dort Gelesenen an Bywhom sendet</translation>
    </message>
    <message>
        <source>From where it came from; if it has changed, the older version is kept</source>
        <translation>Von dort, woher er kam; hat er sich geändert, bleibt die ältere Fassung erhalten</translation>
    </message>
    <message>
        <source>What was left out…</source>
        <translation>Was weggelassen wurde …</translation>
    </message>
    <message>
        <source>What of the page or file is not in the article, and how to take it back</source>
        <translation>Was von der Seite oder Datei nicht im Artikel steht und wie es zurückkommt</translation>
    </message>
    <message>
        <source>Save the marked page…</source>
        <translation>Seite mit Markierungen speichern …</translation>
    </message>
    <message>
        <source>With its marks, explanations and notes, as a web page or PDF</source>
        <translation>Mit Markierungen, Erklärungen und Notizen, als Webseite oder PDF</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>The article with its marks, explanations and notes, or the comparison, on paper</source>
        <translation>Den Artikel mit Markierungen, Erklärungen und Notizen oder den Vergleich auf Papier</translation>
    </message>
    <message>
        <source>Save notes…</source>
        <translation>Notizen speichern …</translation>
    </message>
    <message>
        <source>All notes of this article, as Markdown, a web page, a table or annotations</source>
        <translation>Alle Notizen zu diesem Artikel als Markdown, Webseite, Tabelle oder Annotationen</translation>
    </message>
    <message>
        <source>Bring notes in…</source>
        <translation>Notizen übernehmen …</translation>
    </message>
    <message>
        <source>Notes saved by this program, Hypothesis, Readwise or others</source>
        <translation>Notizen aus diesem Programm, Hypothesis, Readwise oder anderen</translation>
    </message>
    <message>
        <source>Save all notes…</source>
        <translation>Alle Notizen speichern …</translation>
    </message>
    <message>
        <source>The notes of every article in one file</source>
        <translation>Die Notizen aller Artikel in einer Datei</translation>
    </message>
    <message>
        <source>Keep a folder of notes in step</source>
        <translation>Notizordner abgleichen</translation>
    </message>
    <message>
        <source>Notes as Markdown files, one an article (Obsidian): what was changed there comes in</source>
        <translation>Notizen als Markdown-Dateien, eine je Artikel (Obsidian): was dort geändert wurde, kommt herein</translation>
    </message>
    <message>
        <source>Choose the folder of notes…</source>
        <translation>Notizordner wählen …</translation>
    </message>
    <message>
        <source>Another folder, or the first one</source>
        <translation>Ein anderer Ordner oder der erste</translation>
    </message>
    <message>
        <source>Save a backup…</source>
        <translation>Sicherung speichern …</translation>
    </message>
    <message>
        <source>The whole library as one file: articles, notes, tags, everything</source>
        <translation>Die ganze Bibliothek als eine Datei: Artikel, Notizen, Schlagwörter, alles</translation>
    </message>
    <message>
        <source>Open a backup…</source>
        <translation>Sicherung öffnen …</translation>
    </message>
    <message>
        <source>Put a backup in the library’s place; the library as it is stays beside it</source>
        <translation>Eine Sicherung an die Stelle der Bibliothek setzen; die jetzige bleibt daneben liegen</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Original öffnen</translation>
    </message>
    <message>
        <source>The page or file as it is, in the program that shows such</source>
        <translation>Die Seite oder Datei, wie sie ist, im zuständigen Programm</translation>
    </message>
    <message>
        <source>Title, author, outlet, date…</source>
        <translation>Titel, Autor, Medium, Datum …</translation>
    </message>
    <message>
        <source>Put right what is said of this article</source>
        <translation>Angaben zu diesem Artikel berichtigen</translation>
    </message>
    <message>
        <source>Move this article to the bin</source>
        <translation>Diesen Artikel in den Papierkorb legen</translation>
    </message>
    <message>
        <source>The open article with its notes; can be undone</source>
        <translation>Den offenen Artikel mit seinen Notizen; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Copy with its origin</source>
        <translation>Mit Herkunft kopieren</translation>
    </message>
    <message>
        <source>The selected words with title, outlet and paragraph</source>
        <translation>Die ausgewählten Wörter mit Titel, Medium und Absatz</translation>
    </message>
    <message>
        <source>Copy as citation</source>
        <translation>Als Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Author, date, title, outlet and address of this article</source>
        <translation>Autor, Datum, Titel, Medium und Adresse dieses Artikels</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Find words in this article</source>
        <translation>Wörter in diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Show or hide the library</source>
        <translation>Bibliothek zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Show or hide marks, sources, notes and summary</source>
        <translation>Markierungen, Quellen, Notizen und Überblick zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Page only</source>
        <translation>Nur die Seite</translation>
    </message>
    <message>
        <source>The page alone on the screen</source>
        <translation>Die Seite allein auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Appearance…</source>
        <translation>Darstellung …</translation>
    </message>
    <message>
        <source>Theme, type face, size, line height and width</source>
        <translation>Farben, Schrift, Größe, Zeilenhöhe und Breite</translation>
    </message>
    <message>
        <source>Click to argue about it</source>
        <translation>Klicken, um darüber zu streiten</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>Zurück zum Lesen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Übliche Größe</translation>
    </message>
    <message>
        <source>Left pane</source>
        <translation>Linke Spalte</translation>
    </message>
    <message>
        <source>Right pane</source>
        <translation>Rechte Spalte</translation>
    </message>
    <message>
        <source>Numbers in the margin, to say “look at ¶ 14”</source>
        <translation>Nummern am Rand, um „siehe ¶ 14“ sagen zu können</translation>
    </message>
    <message>
        <source>Dim the page but for the lines round the pointer</source>
        <translation>Die Seite bis auf die Zeilen um den Zeiger abdunkeln</translation>
    </message>
    <message>
        <source>This mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Compare with another report…</source>
        <translation>Mit anderem Bericht vergleichen …</translation>
    </message>
    <message>
        <source>Two reports side by side: what is said more firmly in one</source>
        <translation>Zwei Berichte nebeneinander: was der eine bestimmter sagt</translation>
    </message>
    <message>
        <source>The place or the article where you were before</source>
        <translation>Die Stelle oder der Artikel von zuvor</translation>
    </message>
    <message>
        <source>Where you came back from</source>
        <translation>Wohin Sie zuvor gelesen hatten</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Gehe zu …</translation>
    </message>
    <message>
        <source>A paragraph by its number, a heading or a bookmark by its words</source>
        <translation>Zu einem Absatz nach Nummer, zu Überschrift oder Lesezeichen nach Worten</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Headings and bookmarks of this text, at the left</source>
        <translation>Überschriften und Lesezeichen dieses Textes, links</translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation>Nächstes Kapitel</translation>
    </message>
    <message>
        <source>Previous chapter</source>
        <translation>Voriges Kapitel</translation>
    </message>
    <message>
        <source>Bookmark this place</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>At the selected words, or where the page begins; the same again takes it out</source>
        <translation>An den ausgewählten Wörtern oder am Anfang der Seite; noch einmal nimmt es heraus</translation>
    </message>
    <message>
        <source>Practise on this article</source>
        <translation>An diesem Artikel üben</translation>
    </message>
    <message>
        <source>Mark it yourself first; then see what Bywhom has marked</source>
        <translation>Zuerst selbst markieren, dann sehen, was Bywhom markiert hat</translation>
    </message>
    <message>
        <source>Open a lesson…</source>
        <translation>Lektion öffnen …</translation>
    </message>
    <message>
        <source>A .lesson file from your teacher</source>
        <translation>Eine .lesson-Datei von der Lehrkraft</translation>
    </message>
    <message>
        <source>Make a lesson of this article…</source>
        <translation>Lektion aus diesem Artikel machen …</translation>
    </message>
    <message>
        <source>Marks corrected into a key, tasks, and what is revealed when</source>
        <translation>Markierungen, zur Musterlösung berichtigt, Aufgaben, und was wann aufgelöst wird</translation>
    </message>
    <message>
        <source>Lessons ready to run…</source>
        <translation>Fertige Lektionen …</translation>
    </message>
    <message>
        <source>Six lessons of 45 minutes, each at two reading levels</source>
        <translation>Sechs Lektionen zu 45 Minuten, jede auf zwei Lesestufen</translation>
    </message>
    <message>
        <source>Change a lesson…</source>
        <translation>Lektion ändern …</translation>
    </message>
    <message>
        <source>Open a .lesson file of your own to change it</source>
        <translation>Eine eigene .lesson-Datei öffnen, um sie zu ändern</translation>
    </message>
    <message>
        <source>Collect answers…</source>
        <translation>Antworten einsammeln …</translation>
    </message>
    <message>
        <source>A folder of .answers files as a table, a heat map and a report</source>
        <translation>Ein Ordner mit .answers-Dateien als Tabelle, Wärmebild und Bericht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Unterricht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Leave them out of this article only, or bring them back</source>
        <translation>Nur in diesem Artikel weglassen oder wieder zeigen</translation>
    </message>
    <message>
        <source>Hedges in this article</source>
        <translation>Abschwächungen in diesem Artikel</translation>
    </message>
    <message>
        <source>Unnamed sources in this article</source>
        <translation>Ungenannte Quellen in diesem Artikel</translation>
    </message>
    <message>
        <source>Unsourced claims in this article</source>
        <translation>Behauptungen ohne Beleg in diesem Artikel</translation>
    </message>
    <message>
        <source>Loaded language in this article</source>
        <translation>Wertende Sprache in diesem Artikel</translation>
    </message>
    <message>
        <source>Attributed in this article</source>
        <translation>Zugeschriebenes in diesem Artikel</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Nächste Markierung</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Vorige Markierung</translation>
    </message>
    <message>
        <source>Explain this mark</source>
        <translation>Markierung erklären</translation>
    </message>
    <message>
        <source>Why it is marked, when that is fair, what to ask</source>
        <translation>Warum markiert ist, wann das in Ordnung ist, was zu fragen bleibt</translation>
    </message>
    <message>
        <source>This mark is wrong, or answered: take it away, here only</source>
        <translation>Diese Markierung ist falsch oder erledigt: nur hier wegnehmen</translation>
    </message>
    <message>
        <source>Bring dismissed marks back…</source>
        <translation>Verworfene zurückholen …</translation>
    </message>
    <message>
        <source>What was dismissed here or everywhere, to bring back</source>
        <translation>Was hier oder überall verworfen wurde, zum Zurückholen</translation>
    </message>
    <message>
        <source>Your own rules…</source>
        <translation>Eigene Regeln …</translation>
    </message>
    <message>
        <source>Write rules, see what they would mark, hand them on</source>
        <translation>Regeln schreiben, sehen, was sie markieren würden, weitergeben</translation>
    </message>
    <message>
        <source>Make a rule of these words…</source>
        <translation>Aus diesen Wörtern eine Regel machen …</translation>
    </message>
    <message>
        <source>A rule of your own that marks the selected words</source>
        <translation>Eine eigene Regel, die die ausgewählten Wörter markiert</translation>
    </message>
    <message>
        <source>Read your rules again</source>
        <translation>Eigene Regeln neu lesen</translation>
    </message>
    <message>
        <source>After a file in your rules folder has changed</source>
        <translation>Wenn sich eine Datei im Regelordner geändert hat</translation>
    </message>
    <message>
        <source>Open your rules folder</source>
        <translation>Regelordner öffnen</translation>
    </message>
    <message>
        <source>Rule files that lie there are read at every start</source>
        <translation>Regeldateien darin werden bei jedem Start gelesen</translation>
    </message>
    <message>
        <source>Hedges</source>
        <translation>Abschwächungen</translation>
    </message>
    <message>
        <source>Unnamed sources</source>
        <translation>Ungenannte Quellen</translation>
    </message>
    <message>
        <source>Unsourced claims</source>
        <translation>Behauptungen ohne Beleg</translation>
    </message>
    <message>
        <source>Loaded language</source>
        <translation>Wertende Sprache</translation>
    </message>
    <message>
        <source>Attributed</source>
        <translation>Zugeschrieben</translation>
    </message>
    <message>
        <source>Marks on and off</source>
        <translation>Markierungen ein und aus</translation>
    </message>
    <message>
        <source>Hide all marks, or bring them back</source>
        <translation>Alle Markierungen verbergen oder wieder zeigen</translation>
    </message>
    <message>
        <source>Fewer or more marks</source>
        <translation>Weniger oder mehr Markierungen</translation>
    </message>
    <message>
        <source>Key: every sure or likely mark. All: the merely possible ones too</source>
        <translation>Wichtige: alle sicheren und wahrscheinlichen. Alle: auch die nur möglichen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write a note on the selected words or mark</source>
        <translation>Eine Notiz zu den ausgewählten Wörtern oder der Markierung schreiben</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Hervorheben</translation>
    </message>
    <message>
        <source>Colour the selected words</source>
        <translation>Die ausgewählten Wörter einfärben</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Give the note on these words a tag</source>
        <translation>Der Notiz zu diesen Wörtern ein Schlagwort geben</translation>
    </message>
    <message>
        <source>Note on the whole article</source>
        <translation>Notiz zum ganzen Artikel</translation>
    </message>
    <message>
        <source>What you think of all of it</source>
        <translation>Was Sie vom Ganzen halten</translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation>Gelb hervorheben</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>Grün hervorheben</translation>
    </message>
    <message>
        <source>Highlight in blue</source>
        <translation>Blau hervorheben</translation>
    </message>
    <message>
        <source>Highlight in rose</source>
        <translation>Rosa hervorheben</translation>
    </message>
    <message>
        <source>What the colours mean…</source>
        <translation>Was die Farben bedeuten …</translation>
    </message>
    <message>
        <source>Your own words for yellow, green, blue and rose</source>
        <translation>Eigene Worte für Gelb, Grün, Blau und Rosa</translation>
    </message>
    <message>
        <source>Notes of all articles</source>
        <translation>Notizen aller Artikel</translation>
    </message>
    <message>
        <source>Search in them, by tag, colour and article</source>
        <translation>Darin suchen, nach Schlagwort, Farbe und Artikel</translation>
    </message>
    <message>
        <source>Every key, and how to change it</source>
        <translation>Alle Tasten und wie man sie ändert</translation>
    </message>
    <message>
        <source>Find a command by its name</source>
        <translation>Einen Befehl beim Namen suchen</translation>
    </message>
    <message>
        <source>Show the first hints again</source>
        <translation>Die ersten Hinweise noch einmal zeigen</translation>
    </message>
    <message>
        <source>Opens the first sample article with its hints</source>
        <translation>Öffnet den ersten Beispielartikel mit seinen Hinweisen</translation>
    </message>
    <message>
        <source>Asks, then opens the page of releases in your browser; Bywhom itself asks nobody</source>
        <translation>Fragt nach und öffnet dann die Seite mit den Versionen im Browser; Bywhom selbst fragt niemanden</translation>
    </message>
    <message>
        <source>Leave what is open</source>
        <translation>Offenes verlassen</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Add a third report…</source>
        <translation>Dritten Bericht dazunehmen …</translation>
    </message>
    <message>
        <source>Save as a web page…</source>
        <translation>Als Webseite speichern …</translation>
    </message>
    <message>
        <source>Reports compared</source>
        <translation>Verglichene Berichte</translation>
    </message>
    <message>
        <source>The report: {name}</source>
        <translation>Der Bericht: {name}</translation>
    </message>
    <message>
        <source>Not in this report</source>
        <translation>Nicht in diesem Bericht</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>on the left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>in der Mitte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>on the right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>surer</source>
        <translation>bestimmter</translation>
    </message>
    <message>
        <source>more careful</source>
        <translation>vorsichtiger</translation>
    </message>
    <message>
        <source>Two versions of one article: what changed from the left to the right</source>
        <translation>Zwei Fassungen eines Artikels: was sich von links nach rechts geändert hat</translation>
    </message>
    <message>
        <source>Two versions of one article, word for word the same</source>
        <translation>Zwei Fassungen eines Artikels, Wort für Wort gleich</translation>
    </message>
    <message>
        <source>Sentence by sentence</source>
        <translation>Satz für Satz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) without a counterpart</source>
        <translation>
            <numerusform>%Ln Satz ohne Gegenstück</numerusform>
            <numerusform>%Ln Sätze ohne Gegenstück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>Headline and text</source>
        <translation>Überschrift und Text</translation>
    </message>
    <message>
        <source>its own text</source>
        <translation>der eigene Text</translation>
    </message>
    <message>
        <source>the text of {report}</source>
        <translation>der Text von „{report}“</translation>
    </message>
    <message>
        <source>{report}’s headline is {verdict} than {texts}.</source>
        <translation>{report}: Die Überschrift ist {verdict} als {texts}.</translation>
    </message>
    <message>
        <source>Split nearly in half: the best places to start talking.</source>
        <translation>Fast halb und halb: die besten Stellen für ein Gespräch.</translation>
    </message>
    <message>
        <source>Everybody marked the same here, or nobody has marked yet.</source>
        <translation>Hier haben alle dasselbe markiert oder noch niemand etwas.</translation>
    </message>
    <message>
        <source>Krippendorff’s alpha: 1 is full agreement, 0 is chance. Trained annotators reach about 0.42 on such tasks.</source>
        <translation>Krippendorffs Alpha: 1 ist volle Übereinstimmung, 0 ist Zufall. Geschulte erreichen bei solchen Aufgaben etwa 0,42.</translation>
    </message>
    <message>
        <source>The range is where 95 of 100 draws of them lie.</source>
        <translation>In der Spanne liegen 95 von 100 Ziehungen daraus.</translation>
    </message>
    <message>
        <source>Agreement on sentences</source>
        <translation>Übereinstimmung über Sätze</translation>
    </message>
    <message>
        <source>and {rest} more, in the report</source>
        <translation>und {rest} weitere, im Bericht</translation>
    </message>
    <message>
        <source>Files with a question:</source>
        <translation>Dateien mit Rückfrage:</translation>
    </message>
    <message>
        <source>Agreement on sentences of {kind}</source>
        <translation>Übereinstimmung über Sätze ({kind})</translation>
    </message>
    <message>
        <source>Over sentences</source>
        <translation>Über Sätze</translation>
    </message>
    <message>
        <source>Over words</source>
        <translation>Über Wörter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln Satz</numerusform>
            <numerusform>%Ln Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Most contested first</source>
        <translation>Umstrittenstes zuerst</translation>
    </message>
    <message>
        <source>Told differently</source>
        <translation>Anders erzählt</translation>
    </message>
    <message>
        <source>What all agree on</source>
        <translation>Worin alle übereinstimmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <comment>of them</comment>
        <translation>
            <numerusform>%Ln Satz</numerusform>
            <numerusform>%Ln Sätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only {where}: what matters most of {more}</source>
        <translation>Nur {where}: das Wichtigste aus {more}</translation>
    </message>
    <message>
        <source>Numbers side by side</source>
        <translation>Zahlen nebeneinander</translation>
    </message>
    <message>
        <source>A number differs</source>
        <translation>Eine Zahl weicht ab</translation>
    </message>
    <message>
        <source>The same number</source>
        <translation>Dieselbe Zahl</translation>
    </message>
    <message>
        <source>Who is credited</source>
        <translation>Wer zitiert wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln Aussage</numerusform>
            <numerusform>%Ln Aussagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not credited</source>
        <translation>Nicht zitiert</translation>
    </message>
    <message>
        <source>Order and weight</source>
        <translation>Reihenfolge und Gewicht</translation>
    </message>
    <message>
        <source>{early} tells it at once, {late} near the end.</source>
        <translation>{early}: gleich am Anfang, {late}: erst gegen Ende.</translation>
    </message>
    <message>
        <source>First here, late there</source>
        <translation>Hier zuerst, dort spät</translation>
    </message>
    <message>
        <source>Only {where}</source>
        <translation>Nur {where}</translation>
    </message>
    <message>
        <source>Same matter</source>
        <translation>Dieselbe Sache</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the marked page</source>
        <translation>Seite mit Markierungen speichern</translation>
    </message>
    <message>
        <source>The article is still being read. Save it in a moment.</source>
        <translation>Der Artikel wird noch gelesen. Bitte gleich noch einmal speichern.</translation>
    </message>
    <message>
        <source>What the marks ask</source>
        <translation>Was die Markierungen fragen</translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation>{value} %</translation>
    </message>
    <message>
        <source>An article needs a title.</source>
        <translation>Ein Artikel braucht einen Titel.</translation>
    </message>
    <message>
        <source>Write the date as 2026-03-02, 2026-03 or 2026, or leave it empty.</source>
        <translation>Das Datum bitte als 2026-03-02, 2026-03 oder 2026 schreiben oder leer lassen.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of a lesson</comment>
        <translation>Musterlösung</translation>
    </message>
    <message>
        <source>Reveal shows your key</source>
        <translation>Auflösen zeigt Ihre Musterlösung</translation>
    </message>
    <message>
        <source>Reveal shows Bywhom’s marks</source>
        <translation>Auflösen zeigt Bywhoms Markierungen</translation>
    </message>
    <message>
        <source>Reveal shows nothing; you compare in class</source>
        <translation>Nichts; Vergleich im Unterricht</translation>
    </message>
    <message>
        <source>when a student is ready</source>
        <translation>sobald jemand bereit ist</translation>
    </message>
    <message>
        <source>only after handing in</source>
        <translation>erst nach der Abgabe</translation>
    </message>
    <message>
        <source>from the start: a worked example</source>
        <translation>von Anfang an: ein gelöstes Beispiel</translation>
    </message>
    <message>
        <source>Mark words</source>
        <translation>Wörter markieren</translation>
    </message>
    <message>
        <source>Sort sources on the ladder</source>
        <translation>Quellen auf der Leiter ordnen</translation>
    </message>
    <message>
        <source>Tick IMVAIN for each source</source>
        <translation>IMVAIN für jede Quelle ankreuzen</translation>
    </message>
    <message>
        <source>Rewrite the headline</source>
        <translation>Überschrift neu schreiben</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Eine Frage beantworten</translation>
    </message>
    <message>
        <source>Compare the reports</source>
        <translation>Die Berichte vergleichen</translation>
    </message>
    <message>
        <source>The key is optional. Begin with Bywhom’s marks or from none, correct them on the page, and say why: your words are what a student reads after Reveal.</source>
        <translation>Die Musterlösung ist freiwillig. Mit den Markierungen von Bywhom oder ohne beginnen, auf der Seite berichtigen und sagen, warum: Ihre Worte lesen die Lernenden nach dem Auflösen.</translation>
    </message>
    <message>
        <source>With a word the key is encrypted until you say it in class. Without one, whoever unpacks the file can read it.</source>
        <translation>Mit einem Wort ist die Musterlösung verschlüsselt, bis Sie es im Unterricht sagen. Ohne kann sie lesen, wer die Datei auspackt.</translation>
    </message>
    <message>
        <source>Title of the lesson</source>
        <translation>Titel der Lektion</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Read the whole article once before you mark.</source>
        <translation>Vor dem Markieren den ganzen Artikel einmal lesen.</translation>
    </message>
    <message>
        <source>What Reveal shows</source>
        <translation>Was Auflösen zeigt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>A word to lock the key, if you like</source>
        <translation>Ein Wort als Schloss, wenn gewünscht</translation>
    </message>
    <message>
        <source>A word to lock the key</source>
        <translation>Ein Wort als Schloss der Musterlösung</translation>
    </message>
    <message>
        <source>Category {number}</source>
        <translation>Kategorie {number}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>What can be marked, in your own words if you like</source>
        <translation>Was markiert werden kann</translation>
    </message>
    <message>
        <source>What the key marks</source>
        <translation>Was die Musterlösung markiert</translation>
    </message>
    <message>
        <source>Begin with Bywhom’s marks</source>
        <translation>Mit Markierungen von Bywhom</translation>
    </message>
    <message>
        <source>Begin from none</source>
        <translation>Ohne beginnen</translation>
    </message>
    <message>
        <source>Why this is in the key</source>
        <translation>Warum das in der Musterlösung steht</translation>
    </message>
    <message>
        <source>Click a mark, then say why it is one.</source>
        <translation>Eine Markierung anklicken und sagen, warum sie eine ist.</translation>
    </message>
    <message>
        <source>Kind of task</source>
        <translation>Art der Aufgabe</translation>
    </message>
    <message>
        <source>What the student is to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Only for the article on the page</source>
        <translation>Nur für den Artikel auf der Seite</translation>
    </message>
    <message>
        <source>Ask about the selected words</source>
        <translation>Zu den ausgewählten Wörtern fragen</translation>
    </message>
    <message>
        <source>About: “{words}”</source>
        <translation>Zu: „{words}“</translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation>Die Lektion</translation>
    </message>
    <message>
        <source>Authors, with semicolons between them</source>
        <translation>Autoren, durch Semikolon getrennt</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>About this article</source>
        <translation>Über diesen Artikel</translation>
    </message>
    <message>
        <source>Tags to add to these articles, with commas between them:</source>
        <translation>Schlagwörter für diese Artikel, durch Komma getrennt:</translation>
    </message>
    <message>
        <source>Where this article came from is not known, or not there any more.</source>
        <translation>Woher dieser Artikel kam, ist nicht bekannt oder nicht mehr da.</translation>
    </message>
    <message>
        <source>Tags of this article, with commas between them:</source>
        <translation>Schlagwörter dieses Artikels, durch Komma getrennt:</translation>
    </message>
    <message>
        <source>Name of the collection:</source>
        <translation>Name der Sammlung:</translation>
    </message>
    <message>
        <source>{articles} and all that was noted on them will be gone for good. There is no undo.</source>
        <translation>{articles} und alles dazu Notierte werden endgültig gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Feed: {title}</source>
        <translation>Feed: {title}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>Papierkorb leeren …</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>{place}: no program here opens it.</source>
        <translation>{place}: Kein Programm hier öffnet das.</translation>
    </message>
    <message>
        <source>The article’s facts are changed.</source>
        <translation>Die Angaben zum Artikel sind geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) selected</source>
        <translation>
            <numerusform>%Ln Artikel ausgewählt</numerusform>
            <numerusform>%Ln Artikel ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Add tags…</source>
        <translation>Schlagwörter hinzufügen …</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Add to {name}</source>
        <translation>Zu „{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Neue Sammlung …</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <source>Remove this collection</source>
        <translation>Diese Sammlung entfernen</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Backup (*.zip)</source>
        <translation>Sicherung (*.zip)</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>Bibliotheken (*.db)</translation>
    </message>
    <message>
        <source>Backups (*.zip *.db)</source>
        <translation>Sicherungen (*.zip *.db)</translation>
    </message>
    <message>
        <source>{name} failed ({error}). Your work is kept.</source>
        <translation>{name} ist misslungen ({error}). Ihre Arbeit ist gesichert.</translation>
    </message>
    <message>
        <source>There is no library open to be saved.</source>
        <translation>Es ist keine Bibliothek offen, die gesichert werden könnte.</translation>
    </message>
    <message>
        <source>Save what was kept</source>
        <translation>Gerettetes speichern</translation>
    </message>
    <message>
        <source>All that was saved is in {path}.</source>
        <translation>Alles Gerettete ist in {path}.</translation>
    </message>
    <message>
        <source>Bywhom library {day}</source>
        <translation>Bywhom-Bibliothek {day}</translation>
    </message>
    <message>
        <source>Save a backup</source>
        <translation>Sicherung speichern</translation>
    </message>
    <message>
        <source>The whole library is saved in {path}.</source>
        <translation>Die ganze Bibliothek ist in {path} gesichert.</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
    <message>
        <source>The backup is open.</source>
        <translation>Die Sicherung ist offen.</translation>
    </message>
    <message>
        <source>What was there is kept as {name}.</source>
        <translation>Was da war, bleibt als {name} erhalten.</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>Die Sicherung</translation>
    </message>
    <message>
        <source>Found in the library</source>
        <translation>In der Bibliothek gefunden</translation>
    </message>
    <message>
        <source>Nothing else in the library</source>
        <translation>Sonst nichts in der Bibliothek</translation>
    </message>
    <message>
        <source>This article could not be marked ({message}).</source>
        <translation>Dieser Artikel konnte nicht markiert werden ({message}).</translation>
    </message>
    <message>
        <source>The analysis stopped several times and was given up. You can read on and write notes; open the article again to try once more.</source>
        <translation>Die Analyse ist mehrmals abgebrochen und wurde aufgegeben. Weiterlesen und Notizen schreiben geht; um es noch einmal zu versuchen, den Artikel neu öffnen.</translation>
    </message>
    <message>
        <source>The analysis stopped and was started again.</source>
        <translation>Die Analyse ist abgebrochen und wurde neu gestartet.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Kein Artikel ist offen.</translation>
    </message>
    <message>
        <source>No marks of the kinds that are switched on.</source>
        <translation>Keine Markierungen der eingeschalteten Arten.</translation>
    </message>
    <message>
        <source>Looking for marks…</source>
        <translation>Markierungen werden gesucht …</translation>
    </message>
    <message>
        <source>No marks in this article.</source>
        <translation>Keine Markierungen in diesem Artikel.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible mark(s) in this article so far.</source>
        <translation>
            <numerusform>Bisher %Ln mögliche Markierung in diesem Artikel.</numerusform>
            <numerusform>Bisher %Ln mögliche Markierungen in diesem Artikel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible mark(s) in this article.</source>
        <translation>
            <numerusform>%Ln mögliche Markierung in diesem Artikel.</numerusform>
            <numerusform>%Ln mögliche Markierungen in diesem Artikel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln possible mark(s) shown so far.</source>
        <translation>
            <numerusform>Bisher {shown} von %Ln möglichen Markierung gezeigt.</numerusform>
            <numerusform>Bisher {shown} von %Ln möglichen Markierungen gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln possible mark(s) shown.</source>
        <translation>
            <numerusform>{shown} von %Ln möglichen Markierung gezeigt.</numerusform>
            <numerusform>{shown} von %Ln möglichen Markierungen gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks are switched off. M brings them back.</source>
        <translation>Die Markierungen sind ausgeschaltet. M schaltet sie wieder ein.</translation>
    </message>
    <message>
        <source>The article is still being read.</source>
        <translation>Der Artikel wird noch gelesen.</translation>
    </message>
    <message>
        <source>No marks are shown in this article. Shift+M shows every possible one.</source>
        <translation>In diesem Artikel werden keine Markierungen gezeigt. Umschalt+M zeigt alle möglichen.</translation>
    </message>
    <message>
        <source>Nothing is dismissed in this article.</source>
        <translation>In diesem Artikel ist nichts verworfen.</translation>
    </message>
    <message>
        <source>Everywhere: every mark of “{title}”</source>
        <translation>Überall: alle Markierungen von „{title}“</translation>
    </message>
    <message>
        <source>In this article: every mark of “{title}”</source>
        <translation>In diesem Artikel: alle Markierungen von „{title}“</translation>
    </message>
    <message>
        <source>In this article: {words}, all of them</source>
        <translation>In diesem Artikel: {words}, alle</translation>
    </message>
    <message>
        <source>In this article: “{phrase}” ({title})</source>
        <translation>In diesem Artikel: „{phrase}“ ({title})</translation>
    </message>
    <message>
        <source>Here: “{words}” ({title})</source>
        <translation>Hier: „{words}“ ({title})</translation>
    </message>
    <message>
        <source>Dismissed marks</source>
        <translation>Verworfene Markierungen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Dismissed here.</source>
        <translation>Hier verworfen.</translation>
    </message>
    <message>
        <source>Dismissed wherever this phrase stands in this article.</source>
        <translation>Überall verworfen, wo diese Wendung in diesem Artikel steht.</translation>
    </message>
    <message>
        <source>Dismissed; the rule marks nothing in this article any more.</source>
        <translation>Verworfen; die Regel markiert in diesem Artikel nichts mehr.</translation>
    </message>
    <message>
        <source>Dismissed everywhere; the rule marks nothing any more.</source>
        <translation>Überall verworfen; die Regel markiert nichts mehr.</translation>
    </message>
    <message>
        <source>Nothing can be dismissed: the library is not open for writing.</source>
        <translation>Es lässt sich nichts verwerfen: In die Bibliothek kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{kinds}: not shown anywhere just now.</source>
        <translation>{kinds}: derzeit nirgends gezeigt.</translation>
    </message>
    <message>
        <source>{kinds}: left out of this article only.</source>
        <translation>{kinds}: nur in diesem Artikel weggelassen.</translation>
    </message>
    <message>
        <source>{kinds}: none is shown. Shift+M shows every possible one.</source>
        <translation>{kinds}: nichts davon wird gezeigt. Umschalt+M zeigt alle möglichen.</translation>
    </message>
    <message>
        <source>{kinds}: shown in this article again.</source>
        <translation>{kinds}: in diesem Artikel wieder gezeigt.</translation>
    </message>
    <message>
        <source>Choose a mark first: J goes to the next one.</source>
        <translation>Bitte zuerst eine Markierung wählen: J geht zur nächsten.</translation>
    </message>
    <message>
        <source>This was the last mark.</source>
        <translation>Das war die letzte Markierung.</translation>
    </message>
    <message>
        <source>This was the first mark.</source>
        <translation>Das war die erste Markierung.</translation>
    </message>
    <message>
        <source>Rules (*.toml)</source>
        <translation>Regeln (*.toml)</translation>
    </message>
    <message>
        <source>The rules could not be saved in {path} ({error}).</source>
        <translation>Die Regeln konnten nicht in {path} gespeichert werden ({error}).</translation>
    </message>
    <message>
        <source>Not taken in. {error}</source>
        <translation>Nicht übernommen. {error}</translation>
    </message>
    <message>
        <source>{name} could not be taken in ({error}).</source>
        <translation>{name} konnte nicht übernommen werden ({error}).</translation>
    </message>
    <message>
        <source>The rules could not be written ({error}).</source>
        <translation>Die Regeln konnten nicht geschrieben werden ({error}).</translation>
    </message>
    <message>
        <source>{folder} cannot be made ({error}).</source>
        <translation>{folder} lässt sich nicht anlegen ({error}).</translation>
    </message>
    <message>
        <source>Take in rules</source>
        <translation>Regeln übernehmen</translation>
    </message>
    <message>
        <source>Hand on your rules</source>
        <translation>Eigene Regeln weitergeben</translation>
    </message>
    <message>
        <source>{file} has lists, which this sheet cannot keep.</source>
        <translation>{file} enthält Listen, die dieses Blatt nicht bewahren kann.</translation>
    </message>
    <message>
        <source>{why} Give the file another name to begin a new one here.</source>
        <translation>{why} Die Datei umbenennen, um hier eine neue zu beginnen.</translation>
    </message>
    <message numerus="yes">
        <source>{place} of %Ln attribution(s) to {rung}.</source>
        <translation>
            <numerusform>{place} von %Ln Zuschreibung an {rung}.</numerusform>
            <numerusform>{place} von %Ln Zuschreibungen an {rung}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} · mention {mention} of {mentions}</source>
        <translation>{name} · Erwähnung {mention} von {mentions}</translation>
    </message>
    <message>
        <source>Ticks cannot be kept while there is no library to write to.</source>
        <translation>Häkchen lassen sich ohne beschreibbare Bibliothek nicht bewahren.</translation>
    </message>
    <message>
        <source>credited</source>
        <translation>zugeschrieben</translation>
    </message>
    <message>
        <source>possibly unsourced</source>
        <translation>vielleicht ohne Beleg</translation>
    </message>
    <message>
        <source>other</source>
        <translation>sonstige</translation>
    </message>
    <message numerus="yes">
        <source>Sentence {index} of %Ln sentence(s): {status}.</source>
        <translation>
            <numerusform>Satz {index} von %Ln: {status}.</numerusform>
            <numerusform>Satz {index} von %Ln: {status}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>One a line. (a|b): one of them; [the]: with or without; claim*: any ending</source>
        <translation>Eins je Zeile. (a|b): eines davon; [the]: mit oder ohne; claim*: jede Endung</translation>
    </message>
    <message>
        <source>Must mark</source>
        <translation>Muss markieren</translation>
    </message>
    <message>
        <source>Sentences of your own, one a line, [brackets] around the words</source>
        <translation>Eigene Sätze, einer je Zeile, [Klammern] um die Wörter</translation>
    </message>
    <message>
        <source>Must leave</source>
        <translation>Muss auslassen</translation>
    </message>
    <message>
        <source>Sentences in which nothing is to be marked</source>
        <translation>Sätze, in denen nichts zu markieren ist</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why the words are worth a question; {cue} stands for them</source>
        <translation>Warum die Wörter eine Frage wert sind; {cue} steht für sie</translation>
    </message>
    <message>
        <source>When fair</source>
        <translation>Wann in Ordnung</translation>
    </message>
    <message>
        <source>When that is good practice</source>
        <translation>Wann das gute Praxis ist</translation>
    </message>
    <message>
        <source>To ask</source>
        <translation>Zu fragen</translation>
    </message>
    <message>
        <source>What a reader could ask</source>
        <translation>Was man fragen könnte</translation>
    </message>
    <message>
        <source>Says who</source>
        <translation>Laut wem</translation>
    </message>
    <message>
        <source>A style guide, a paper, our class</source>
        <translation>Ein Stilbuch, eine Studie, unsere Klasse</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Possible: only at All</source>
        <translation>Möglich: nur bei „Alle“</translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation>Eigene Regeln</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>Ihre Regeln</translation>
    </message>
    <message>
        <source>What this rule would mark</source>
        <translation>Was diese Regel markieren würde</translation>
    </message>
    <message>
        <source>Reveal is to show your key, but the key is empty. Mark something, or choose otherwise.</source>
        <translation>Auflösen soll Ihre Musterlösung zeigen, aber sie ist leer. Bitte etwas markieren oder anders wählen.</translation>
    </message>
    <message>
        <source>The key is empty. Mark something first.</source>
        <translation>Die Musterlösung ist leer. Bitte zuerst etwas markieren.</translation>
    </message>
    <message>
        <source>Save the lesson first: the package holds the file as it was saved.</source>
        <translation>Bitte zuerst die Lektion speichern: Das Paket enthält die gespeicherte Datei.</translation>
    </message>
    <message>
        <source>But the word locks nothing: the key is empty.</source>
        <translation>Das Wort verschließt aber nichts: Die Musterlösung ist leer.</translation>
    </message>
    <message>
        <source>But the word locks nothing from students: Reveal shows Bywhom’s marks. It locks your key only.</source>
        <translation>Das Wort verschließt den Lernenden aber nichts: Auflösen zeigt die Markierungen von Bywhom. Es verschließt nur Ihre Musterlösung.</translation>
    </message>
    <message>
        <source>Saved: {name}. Hand this file out to the class.</source>
        <translation>Gespeichert: {name}. Diese Datei an die Klasse ausgeben.</translation>
    </message>
    <message>
        <source>Add an article…</source>
        <translation>Artikel hinzufügen …</translation>
    </message>
    <message>
        <source>Add from the library or samples…</source>
        <translation>Aus Bibliothek oder Beispielen hinzufügen …</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Save the lesson…</source>
        <translation>Lektion speichern …</translation>
    </message>
    <message>
        <source>Save for a course (Common Cartridge)…</source>
        <translation>Für einen Kurs speichern (Common Cartridge) …</translation>
    </message>
    <message>
        <source>The lesson on paper (PDF)…</source>
        <translation>Die Lektion auf Papier (PDF) …</translation>
    </message>
    <message>
        <source>The key on paper (PDF)…</source>
        <translation>Die Musterlösung auf Papier (PDF) …</translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>Lektion speichern</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Course packages</source>
        <translation>Kurspakete</translation>
    </message>
    <message>
        <source>Saved: {name}. Import it into the course.</source>
        <translation>Gespeichert: {name}. In den Kurs importieren.</translation>
    </message>
    <message>
        <source>Save the lesson before you go back?</source>
        <translation>Die Lektion vor dem Zurückgehen speichern?</translation>
    </message>
    <message>
        <source>Saved. The open article is being marked anew.</source>
        <translation>Gespeichert. Der offene Artikel wird neu markiert.</translation>
    </message>
    <message>
        <source>Not saved. The message over the page says why.</source>
        <translation>Nicht gespeichert. Die Meldung über der Seite sagt, warum.</translation>
    </message>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>Es gibt ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Save them before the sheet is closed?</source>
        <translation>Vor dem Schließen speichern?</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Ohne Speichern schließen</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Take in a file…</source>
        <translation>Datei übernehmen …</translation>
    </message>
    <message>
        <source>Hand on…</source>
        <translation>Weitergeben …</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Marks from paper</source>
        <translation>Markierungen vom Papier</translation>
    </message>
    <message>
        <source>Type the name that stands on the sheet first.</source>
        <translation>Bitte zuerst den Namen auf dem Blatt eingeben.</translation>
    </message>
    <message>
        <source>Typed in before: correct it and save again.</source>
        <translation>Schon eingegeben: berichtigen und noch einmal speichern.</translation>
    </message>
    <message>
        <source>Enter adds a mark, Delete takes one away, Ctrl+Enter saves and begins the next sheet.</source>
        <translation>Eingabe fügt eine Markierung hinzu, Entf nimmt eine weg, Strg+Eingabe speichert und beginnt das nächste Blatt.</translation>
    </message>
    <message>
        <source>Save, next sheet</source>
        <translation>Speichern, nächstes Blatt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Taken away: {words}</source>
        <translation>Weggenommen: {words}</translation>
    </message>
    <message>
        <source>Enter: {words}</source>
        <translation>Eingabe: {words}</translation>
    </message>
    <message>
        <source>The name on the sheet</source>
        <translation>Der Name auf dem Blatt</translation>
    </message>
    <message>
        <source>Line, words, number of the kind</source>
        <translation>Zeile, Wörter, Nummer der Art</translation>
    </message>
    <message>
        <source>Marks of this sheet</source>
        <translation>Markierungen dieses Blattes</translation>
    </message>
    <message>
        <source>The name on the sheet; of several, with commas</source>
        <translation>Der Name auf dem Blatt; mehrere mit Komma</translation>
    </message>
    <message>
        <source>Save this sheet first?</source>
        <translation>Dieses Blatt zuerst speichern?</translation>
    </message>
    <message>
        <source>No rules yet. “New rule” begins one.</source>
        <translation>Noch keine Regeln. „Neue Regel“ beginnt eine.</translation>
    </message>
    <message>
        <source>No article is open to try the rule on.</source>
        <translation>Kein Artikel ist offen, um die Regel zu erproben.</translation>
    </message>
    <message>
        <source>the beginning of this article</source>
        <translation>Anfang dieses Artikels</translation>
    </message>
    <message>
        <source>this article</source>
        <translation>diesem Artikel</translation>
    </message>
    <message>
        <source>It would mark nothing in {where}.</source>
        <translation>Sie würde nichts markieren ({where}).</translation>
    </message>
    <message numerus="yes">
        <source>It would mark %Ln place(s) in {where}:</source>
        <translation>
            <numerusform>Sie würde %Ln Stelle markieren ({where}):</numerusform>
            <numerusform>Sie würde %Ln Stellen markieren ({where}):</numerusform>
        </translation>
    </message>
    <message>
        <source>labelled news articles</source>
        <translation>gekennzeichneten Nachrichtenartikeln</translation>
    </message>
    <message>
        <source>labelled Wikipedia sentences</source>
        <translation>gekennzeichneten Wikipedia-Sätzen</translation>
    </message>
    <message>
        <source>sentences with labelled biased words</source>
        <translation>Sätzen mit gekennzeichneten wertenden Wörtern</translation>
    </message>
    <message>
        <source>Not counted yet; its author holds it to be nearly always right.</source>
        <translation>Noch nicht gezählt; nach Ansicht ihres Verfassers fast immer richtig.</translation>
    </message>
    <message>
        <source>Not counted yet; its author holds it to be mostly right.</source>
        <translation>Noch nicht gezählt; nach Ansicht ihres Verfassers meist richtig.</translation>
    </message>
    <message>
        <source>Not counted yet; its author holds it to be often wrong.</source>
        <translation>Noch nicht gezählt; nach Ansicht ihres Verfassers oft falsch.</translation>
    </message>
    <message>
        <source>Right in {right} of {hits} marks on {on}.</source>
        <translation>Richtig bei {right} von {hits} Markierungen in {on}.</translation>
    </message>
    <message>
        <source>Dismissed by you {times}.</source>
        <translation>Von Ihnen {times} verworfen.</translation>
    </message>
    <message>
        <source>Answered by you {times}, in a note.</source>
        <translation>Von Ihnen {times} mit einer Notiz beantwortet.</translation>
    </message>
    <message>
        <source>A rule of your own</source>
        <translation>Eine eigene Regel</translation>
    </message>
    <message>
        <source>Sources cannot be corrected while there is no library to write to.</source>
        <translation>Quellen lassen sich ohne beschreibbare Bibliothek nicht berichtigen.</translation>
    </message>
    <message>
        <source>You have corrected no source of this article.</source>
        <translation>Sie haben in diesem Artikel keine Quelle berichtigt.</translation>
    </message>
    <message>
        <source>“{source}” is no source any more.</source>
        <translation>„{source}“ ist keine Quelle mehr.</translation>
    </message>
    <message>
        <source>“{source}” is counted with “{value}”.</source>
        <translation>„{source}“ zählt jetzt zu „{value}“.</translation>
    </message>
    <message>
        <source>“{source}” is “{value}” now.</source>
        <translation>„{source}“ ist jetzt „{value}“.</translation>
    </message>
    <message>
        <source>“{source}” stands on another rung now: {value}.</source>
        <translation>„{source}“ steht jetzt auf einer anderen Stufe: {value}.</translation>
    </message>
    <message>
        <source>“{source}” is no source</source>
        <translation>„{source}“ ist keine Quelle</translation>
    </message>
    <message>
        <source>“{source}” is the same as “{value}”</source>
        <translation>„{source}“ ist dasselbe wie „{value}“</translation>
    </message>
    <message>
        <source>“{source}” is “{value}”</source>
        <translation>„{source}“ ist „{value}“</translation>
    </message>
    <message>
        <source>“{source}” is {value}</source>
        <translation>„{source}“ ist {value}</translation>
    </message>
    <message>
        <source>Not a source</source>
        <translation>Keine Quelle</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>Dasselbe wie</translation>
    </message>
    <message>
        <source>This is…</source>
        <translation>Das ist …</translation>
    </message>
    <message>
        <source>On the ladder</source>
        <translation>Auf der Leiter</translation>
    </message>
    <message>
        <source>Take back what you corrected</source>
        <translation>Berichtigung zurücknehmen</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
    <message>
        <source>The name behind these words, as you would write it:</source>
        <translation>Der Name hinter diesen Wörtern, wie Sie ihn schreiben würden:</translation>
    </message>
    <message>
        <source>Your corrections</source>
        <translation>Ihre Berichtigungen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>{name}: something in the program went wrong while reading it ({error}). Your work is kept.</source>
        <translation>{name}: Beim Lesen ist im Programm ein Fehler aufgetreten ({error}). Ihre Arbeit ist gesichert.</translation>
    </message>
    <message>
        <source>This text belongs to the lesson “{title}”. Its marks wait until you have handed in.</source>
        <translation>Dieser Text gehört zur Lektion „{title}“. Die Markierungen kommen nach der Abgabe.</translation>
    </message>
    <message>
        <source>The corpus stays as it is; this article is in your library now, with what you write.</source>
        <translation>Der Korpus bleibt, wie er ist; dieser Artikel ist jetzt in Ihrer Bibliothek, mit dem, was Sie schreiben.</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>Nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Versions of this article</source>
        <translation>Fassungen dieses Artikels</translation>
    </message>
    <message>
        <source>Tells of the same, it seems</source>
        <translation>Berichtet wohl über dasselbe</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>The rest of the library</source>
        <translation>Übrige Bibliothek</translation>
    </message>
    <message>
        <source>Written to be compared with this one</source>
        <translation>Zum Vergleich mit diesem geschrieben</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>am selben Tag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) apart</source>
        <translation>
            <numerusform>%Ln Tag Abstand</numerusform>
            <numerusform>%Ln Tage Abstand</numerusform>
        </translation>
    </message>
    <message>
        <source>as read on {day}</source>
        <translation>gelesen am {day}</translation>
    </message>
    <message>
        <source>Nothing has come from this feed yet</source>
        <translation>Aus diesem Feed ist noch nichts gekommen</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>Mit Notizen</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>Im Papierkorb</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>Nach Medium</translation>
    </message>
    <message>
        <source>Most notes</source>
        <translation>Meiste Notizen</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln ungelesen</numerusform>
            <numerusform>%Ln ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing unread</source>
        <translation>nichts ungelesen</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Notiz</numerusform>
            <numerusform>%Ln Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>text not here</source>
        <translation>Text nicht da</translation>
    </message>
    <message>
        <source>Credited to {rung}</source>
        <translation>Zugeschrieben: {rung}</translation>
    </message>
    <message>
        <source>The surest</source>
        <translation>Die sichersten</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>Alle Markierungen</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>Die Bibliothek</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>keine ist offen</translation>
    </message>
    <message>
        <source>The page can be read all the same.</source>
        <translation>Die Seite lässt sich trotzdem lesen.</translation>
    </message>
    <message>
        <source>This article does not seem to be in English. Marks exist for English only.</source>
        <translation>Dieser Artikel ist wohl nicht auf Englisch. Markierungen gibt es nur für Englisch.</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Hedge</source>
        <translation>Abschwächung</translation>
    </message>
    <message>
        <source>Unnamed source</source>
        <translation>Ungenannte Quelle</translation>
    </message>
    <message>
        <source>Unsourced claim</source>
        <translation>Behauptung ohne Beleg</translation>
    </message>
    <message>
        <source>How firmly is it said?</source>
        <translation>Wie bestimmt ist das gesagt?</translation>
    </message>
    <message>
        <source>Somebody, but who?</source>
        <translation>Jemand – aber wer?</translation>
    </message>
    <message>
        <source>Says who?</source>
        <translation>Wer sagt das?</translation>
    </message>
    <message>
        <source>A word that pushes</source>
        <translation>Ein Wort, das drängt</translation>
    </message>
    <message>
        <source>Credited to somebody</source>
        <translation>Jemandem zugeschrieben</translation>
    </message>
    <message>
        <source>a person or organisation by name</source>
        <translation>Person oder Organisation mit Namen</translation>
    </message>
    <message>
        <source>a document or other outlet by name</source>
        <translation>genanntes Dokument oder Medium</translation>
    </message>
    <message>
        <source>somebody described, not named</source>
        <translation>jemand, umschrieben statt genannt</translation>
    </message>
    <message>
        <source>somebody unnamed</source>
        <translation>jemand Ungenanntes</translation>
    </message>
    <message>
        <source>a crowd</source>
        <translation>eine Menge</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>niemand Bestimmtes</translation>
    </message>
    <message>
        <source>named</source>
        <translation>genannt</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>described</source>
        <translation>umschrieben</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>ungenannt</translation>
    </message>
    <message>
        <source>crowd</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>passive</source>
        <translation>passiv</translation>
    </message>
    <message>
        <source>Credited statement</source>
        <translation>Zugeschriebene Aussage</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln Mal</numerusform>
            <numerusform>%Ln Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>Absatz {number}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>archiving an article</source>
        <translation>Artikel archivieren</translation>
    </message>
    <message>
        <source>bringing an article back</source>
        <translation>Artikel zurückholen</translation>
    </message>
    <message>
        <source>putting an article into a collection</source>
        <translation>Artikel in eine Sammlung legen</translation>
    </message>
    <message>
        <source>removing an article</source>
        <translation>Artikel entfernen</translation>
    </message>
    <message>
        <source>marking an article as unread</source>
        <translation>Artikel als ungelesen kennzeichnen</translation>
    </message>
    <message>
        <source>putting an article back</source>
        <translation>Artikel zurücklegen</translation>
    </message>
    <message>
        <source>tagging an article</source>
        <translation>Artikel verschlagworten</translation>
    </message>
    <message>
        <source>taking an article out of the archive</source>
        <translation>Artikel aus dem Archiv holen</translation>
    </message>
    <message>
        <source>setting a bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>taking a bookmark out</source>
        <translation>Lesezeichen herausnehmen</translation>
    </message>
    <message>
        <source>deleting a collection</source>
        <translation>Sammlung löschen</translation>
    </message>
    <message>
        <source>making a collection</source>
        <translation>Sammlung anlegen</translation>
    </message>
    <message>
        <source>taking back the correction of a source</source>
        <translation>Berichtigung einer Quelle zurücknehmen</translation>
    </message>
    <message>
        <source>following a feed</source>
        <translation>Feed folgen</translation>
    </message>
    <message>
        <source>leaving a feed</source>
        <translation>Feed verlassen</translation>
    </message>
    <message>
        <source>dismissing a mark</source>
        <translation>Markierung verwerfen</translation>
    </message>
    <message>
        <source>bringing a mark back</source>
        <translation>Markierung zurückholen</translation>
    </message>
    <message>
        <source>adding a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>changing a note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>deleting a note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>putting a note to its words</source>
        <translation>Notiz an ihre Wörter setzen</translation>
    </message>
    <message>
        <source>putting a note back</source>
        <translation>Notiz zurücklegen</translation>
    </message>
    <message>
        <source>bringing notes in</source>
        <translation>Notizen übernehmen</translation>
    </message>
    <message>
        <source>correcting a source</source>
        <translation>Quelle berichtigen</translation>
    </message>
    <message>
        <source>ticking a source</source>
        <translation>Häkchen an einer Quelle</translation>
    </message>
    <message>
        <source>Undone: {step}.</source>
        <translation>Rückgängig: {step}.</translation>
    </message>
    <message>
        <source>Done again: {step}.</source>
        <translation>Wiederholt: {step}.</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>today, {clock}</source>
        <translation>heute, {clock}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{words} in {paragraphs} were kept.</source>
        <translation>{words} in {paragraphs} wurden behalten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <comment>in them</comment>
        <translation>
            <numerusform>%Ln Absatz</numerusform>
            <numerusform>%Ln Absätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Nichts wurde weggelassen.</translation>
    </message>
    <message>
        <source>{words} in {blocks} were left out.</source>
        <translation>{words} in {blocks} wurden weggelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s)</source>
        <comment>in them</comment>
        <translation>
            <numerusform>%Ln Block</numerusform>
            <numerusform>%Ln Blöcken</numerusform>
        </translation>
    </message>
    <message>
        <source>Said in the list of notes and with each colour. Leave a line empty for no meaning.</source>
        <translation>Steht in der Liste der Notizen und bei jeder Farbe. Eine leere Zeile heißt: keine Bedeutung.</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>Was die Farben bedeuten</translation>
    </message>
    <message>
        <source>What {colour} means</source>
        <translation>Was {colour} bedeutet</translation>
    </message>
    <message>
        <source>Left out, with its words as far as it has any:</source>
        <translation>Weggelassen, mit dem Wortlaut, soweit es einen gibt:</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Copy this</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Notes cannot be kept: the library is not open for writing. The page can be read.</source>
        <translation>Notizen lassen sich nicht bewahren: In die Bibliothek kann nicht geschrieben werden. Die Seite lässt sich lesen.</translation>
    </message>
    <message>
        <source>This note is by {name}. Write your own beside it: select its words, press N.</source>
        <translation>Diese Notiz ist von {name}. Eine eigene daneben: ihre Wörter auswählen, N drücken.</translation>
    </message>
    <message>
        <source>On the whole article</source>
        <translation>Zum ganzen Artikel</translation>
    </message>
    <message>
        <source>Select the words on the page first, or a mark.</source>
        <translation>Bitte zuerst Wörter auf der Seite auswählen oder eine Markierung.</translation>
    </message>
    <message>
        <source>Highlight taken off.</source>
        <translation>Hervorhebung entfernt.</translation>
    </message>
    <message>
        <source>Note deleted.</source>
        <translation>Notiz gelöscht.</translation>
    </message>
    <message>
        <source>The note is at these words now.</source>
        <translation>Die Notiz steht jetzt an diesen Wörtern.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Saved as you write · Enter closes · Shift+Enter new line</source>
        <translation>Wird beim Schreiben gespeichert · Eingabe schließt · Umschalt+Eingabe neue Zeile</translation>
    </message>
    <message>
        <source>Saved · Enter closes · Shift+Enter new line</source>
        <translation>Gespeichert · Eingabe schließt · Umschalt+Eingabe neue Zeile</translation>
    </message>
    <message>
        <source>Not saved: kept as a draft</source>
        <translation>Nicht gespeichert: als Entwurf bewahrt</translation>
    </message>
    <message>
        <source> · Very long lines were broken</source>
        <translation> · Sehr lange Zeilen wurden umbrochen</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Ihre Notiz</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Schlagwörter, durch Komma getrennt</translation>
    </message>
    <message>
        <source>Tags, with commas</source>
        <translation>Schlagwörter, mit Komma</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>{colour} highlight</source>
        <translation>Hervorhebung: {colour}</translation>
    </message>
    <message>
        <source>Folder for notes (a vault of Obsidian, or any other)</source>
        <translation>Ordner für Notizen (ein Vault von Obsidian oder ein anderer)</translation>
    </message>
    <message>
        <source>The library is not open for writing. The page can be read.</source>
        <translation>In die Bibliothek kann nicht geschrieben werden. Die Seite lässt sich lesen.</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Readwise (*.csv)</source>
        <translation>Readwise (*.csv)</translation>
    </message>
    <message>
        <source>Web annotations (*.jsonld)</source>
        <translation>Web-Annotationen (*.jsonld)</translation>
    </message>
    <message>
        <source>Hypothesis (*.json)</source>
        <translation>Hypothesis (*.json)</translation>
    </message>
    <message>
        <source>Zotero and others (*.ris)</source>
        <translation>Zotero und andere (*.ris)</translation>
    </message>
    <message>
        <source>Citation (*.csl.json)</source>
        <translation>Quellenangabe (*.csl.json)</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it was kept.</source>
        <translation>Angehalten. Nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>Stopped. The files that were written until then are whole; run it again to go on.</source>
        <translation>Angehalten. Die bis dahin geschriebenen Dateien sind vollständig; zum Fortsetzen noch einmal ausführen.</translation>
    </message>
    <message>
        <source>{name}: something in the program went wrong ({error}). Nothing of it was taken in.</source>
        <translation>{name}: Im Programm ist ein Fehler aufgetreten ({error}). Nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>Copied with its origin.</source>
        <translation>Mit Herkunft kopiert.</translation>
    </message>
    <message>
        <source>{name} notes</source>
        <translation>{name} Notizen</translation>
    </message>
    <message>
        <source>Save notes</source>
        <translation>Notizen speichern</translation>
    </message>
    <message>
        <source>Notes ({endings})</source>
        <translation>Notizen ({endings})</translation>
    </message>
    <message>
        <source>Bring notes in</source>
        <translation>Notizen übernehmen</translation>
    </message>
    <message>
        <source>Reading {name}… Esc stops it.</source>
        <translation>{name} wird gelesen … Esc hält an.</translation>
    </message>
    <message>
        <source>Bringing notes in: {done} of {total}. Esc stops it.</source>
        <translation>Notizen werden übernommen: {done} von {total}. Esc hält an.</translation>
    </message>
    <message>
        <source>Copied as a citation.</source>
        <translation>Als Quellenangabe kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>{folder}: %Ln file(s) written. </source>
        <translation>
            <numerusform>{folder}: %Ln Datei geschrieben. </numerusform>
            <numerusform>{folder}: %Ln Dateien geschrieben. </numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping {folder} in step… Esc stops it.</source>
        <translation>{folder} wird abgeglichen … Esc hält an.</translation>
    </message>
    <message>
        <source>Notes saved in {path}.</source>
        <translation>Notizen in {path} gespeichert.</translation>
    </message>
    <message>
        <source>This note was changed in another window. What you wrote is kept as a note beside it.</source>
        <translation>Diese Notiz wurde in einem anderen Fenster geändert. Was Sie schrieben, steht als Notiz daneben.</translation>
    </message>
    <message>
        <source>Feeds are kept in the library, and it is not open for writing.</source>
        <translation>Feeds liegen in der Bibliothek, und in die kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Lists of feeds (*.opml *.xml)</source>
        <translation>Feed-Listen (*.opml *.xml)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new feed(s).</source>
        <translation>
            <numerusform>%Ln neuer Feed.</numerusform>
            <numerusform>%Ln neue Feeds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking for what is new…</source>
        <translation>Es wird nach Neuem gefragt …</translation>
    </message>
    <message numerus="yes">
        <source>{feed}: %Ln article(s).</source>
        <translation>
            <numerusform>{feed}: %Ln Artikel.</numerusform>
            <numerusform>{feed}: %Ln Artikel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring feeds in</source>
        <translation>Feeds übernehmen</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>Give the address of a site or of its feed, to see what is new there when you ask.</source>
        <translation>Adresse einer Website oder ihres Feeds angeben, um auf Wunsch zu sehen, was dort neu ist.</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Address of a site or feed</source>
        <translation>Adresse einer Website oder eines Feeds</translation>
    </message>
    <message>
        <source>Articles of the feed</source>
        <translation>Artikel des Feeds</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Nicht mehr folgen</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Alle als gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Bring feeds in…</source>
        <translation>Feeds übernehmen …</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Liste speichern …</translation>
    </message>
    <message>
        <source>This one has no address; its words stand here only.</source>
        <translation>Dieser hat keine Adresse; sein Wortlaut steht nur hier.</translation>
    </message>
    <message>
        <source>This article is in a corpus, of which nothing can be taken away here.</source>
        <translation>Dieser Artikel gehört zu einem Korpus, aus dem hier nichts entfernt werden kann.</translation>
    </message>
    <message>
        <source>Nothing in it has changed since you read it.</source>
        <translation>Seit Sie ihn gelesen haben, hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>It reads otherwise than on {day}. What you read then stays as an older version.</source>
        <translation>Er lautet anders als am {day}. Das damals Gelesene bleibt als ältere Fassung.</translation>
    </message>
    <message>
        <source>Open an article</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Articles ({endings})</source>
        <translation>Artikel ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open an address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>Address of a web page, or a path:</source>
        <translation>Adresse einer Webseite oder ein Pfad:</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>die Zwischenablage</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy an article first.</source>
        <translation>In der Zwischenablage ist kein Text. Bitte zuerst einen Artikel kopieren.</translation>
    </message>
    <message>
        <source>This article was pasted. There is no place to read it from.</source>
        <translation>Dieser Artikel wurde eingefügt. Es gibt keinen Ort, ihn neu zu lesen.</translation>
    </message>
    <message>
        <source>{come} of {whole}</source>
        <translation>{come} von {whole}</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>How this article was read in is not on record.</source>
        <translation>Wie dieser Artikel eingelesen wurde, ist nicht verzeichnet.</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Was weggelassen wurde</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Put the block back into the article, where it stood</source>
        <translation>Den Block dort in den Artikel zurücksetzen, wo er stand</translation>
    </message>
    <message>
        <source>Mark {place} of {shown}, </source>
        <translation>Markierung {place} von {shown}, </translation>
    </message>
    <message>
        <source>Click to open</source>
        <translation>Klick öffnet</translation>
    </message>
    <message>
        <source>X dismiss</source>
        <translation>X verwirft</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>sure, or not?</source>
        <translation>sicher oder nicht?</translation>
    </message>
    <message>
        <source>whose word is it?</source>
        <translation>wessen Wort ist das?</translation>
    </message>
    <message>
        <source>a fact, or a judgement? says who?</source>
        <translation>Tatsache oder Urteil? Wer sagt das?</translation>
    </message>
    <message>
        <source>loaded, or fair?</source>
        <translation>wertend oder angemessen?</translation>
    </message>
    <message>
        <source>who stands behind it?</source>
        <translation>wer steht dahinter?</translation>
    </message>
    <message>
        <source>“{words}”, marked by {marked} of {readers}. {ask}</source>
        <translation>„{words}“, markiert von {marked} von {readers}. {ask}</translation>
    </message>
    <message>
        <source>{at} of {hits}</source>
        <translation>{at} von {hits}</translation>
    </message>
    <message>
        <source>Hide these hints</source>
        <translation>Diese Hinweise verbergen</translation>
    </message>
    <message>
        <source>Your highlight: click to write on it or give it another colour</source>
        <translation>Ihre Hervorhebung: klicken, um dazu zu schreiben oder die Farbe zu ändern</translation>
    </message>
    <message>
        <source>With the selected words</source>
        <translation>Mit den ausgewählten Wörtern</translation>
    </message>
    <message>
        <source>Highlight in {colour} (H: the colour used last)</source>
        <translation>Hervorheben: {colour} (H: die zuletzt benutzte Farbe)</translation>
    </message>
    <message>
        <source>Highlight in {colour}</source>
        <translation>Hervorheben: {colour}</translation>
    </message>
    <message>
        <source>Write a note on these words (N)</source>
        <translation>Notiz zu diesen Wörtern schreiben (N)</translation>
    </message>
    <message>
        <source>Give these words a tag (T)</source>
        <translation>Diesen Wörtern ein Schlagwort geben (T)</translation>
    </message>
    <message>
        <source>Copy with origin</source>
        <translation>Mit Herkunft kopieren</translation>
    </message>
    <message>
        <source>With title, outlet and paragraph (Ctrl+Shift+C)</source>
        <translation>Mit Titel, Medium und Absatz (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Credited words: {shares}</source>
        <translation>Zugeschriebene Wörter: {shares}</translation>
    </message>
    <message>
        <source>{kind} {found}, {in_thousand} in 1,000 words</source>
        <translation>{kind} {found}, {in_thousand} auf 1.000 Wörter</translation>
    </message>
    <message>
        <source>Possible marks: {counts}</source>
        <translation>Mögliche Markierungen: {counts}</translation>
    </message>
    <message>
        <source>Possible marks</source>
        <translation>Mögliche Markierungen</translation>
    </message>
    <message>
        <source>found</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>in 1,000 words</source>
        <translation>auf 1.000</translation>
    </message>
    <message>
        <source>Bywhom is a reading desk: open an article, see who stands behind each claim, keep notes. Nothing you read leaves this computer.</source>
        <translation>Bywhom ist ein Lesetisch: einen Artikel öffnen, sehen, wer hinter jeder Behauptung steht, Notizen machen. Nichts von dem, was Sie lesen, verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Drop a web page, a text or another article here, or:</source>
        <translation>Eine Webseite, einen Text oder einen anderen Artikel hierher ziehen, oder:</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Paste what you copied</source>
        <translation>Kopiertes einfügen</translation>
    </message>
    <message>
        <source>Or begin with a sample:</source>
        <translation>Oder mit einem Beispiel beginnen:</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Leiter</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Fills are the student’s, underlines the key’s.</source>
        <translation>Flächen sind von der lernenden Person, Linien von der Musterlösung.</translation>
    </message>
    <message>
        <source>No key: underlines are what more than half of the class marked.</source>
        <translation>Ohne Musterlösung: Linien sind, was mehr als die Hälfte der Klasse markiert hat.</translation>
    </message>
    <message>
        <source>Your comment to this student</source>
        <translation>Ihre Rückmeldung</translation>
    </message>
    <message>
        <source>Your comment, on the page you give back</source>
        <translation>Ihre Rückmeldung, auf der Seite zum Zurückgeben</translation>
    </message>
    <message>
        <source>Back to the class</source>
        <translation>Zurück zur Klasse</translation>
    </message>
    <message>
        <source>Level: {words}</source>
        <translation>Stufe: {words}</translation>
    </message>
    <message>
        <source>{task}: no level</source>
        <translation>{task}: keine Stufe</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>By likeness: {parts}.</source>
        <translation>Nach Ähnlichkeit: {parts}.</translation>
    </message>
    <message>
        <source>Letter by letter: F1 {f1}.</source>
        <translation>Zeichen für Zeichen: F1 {f1}.</translation>
    </message>
    <message>
        <source>“{words}”: I disagree because {because}</source>
        <translation>„{words}“: Ich sehe das anders, weil {because}</translation>
    </message>
    <message>
        <source>Inspector tabs</source>
        <translation>Register des Inspektors</translation>
    </message>
    <message>
        <source>Who stands behind it: {rung}, {meaning}</source>
        <translation>Wer dahintersteht: {rung}, {meaning}</translation>
    </message>
    <message>
        <source>Who stands behind it</source>
        <translation>Wer dahintersteht</translation>
    </message>
    <message>
        <source>A mark is a question to ask, not a fault. Some are wrong, and you have the last word.</source>
        <translation>Eine Markierung ist eine Frage, kein Fehler. Manche ist falsch; das letzte Wort haben Sie.</translation>
    </message>
    <message>
        <source>Bywhom shows who stands behind each claim of an article. Drop one here: a web page, PDF, EPUB, Word or text file. Or paste it (Ctrl+V)</source>
        <translation>Bywhom zeigt, wer hinter jeder Behauptung eines Artikels steht. Einen hierher ziehen: Webseite, PDF, EPUB, Word- oder Textdatei. Oder einfügen (Strg+V)</translation>
    </message>
    <message>
        <source>, or its address (Ctrl+L)</source>
        <translation>, oder seine Adresse (Strg+L)</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>Welche Artikel</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Nothing of your own yet</source>
        <translation>Noch nichts Eigenes</translation>
    </message>
    <message>
        <source>Mark {number} of {total}, {kind}, “{words}”, {place}</source>
        <translation>Markierung {number} von {total}, {kind}, „{words}“, {place}</translation>
    </message>
    <message>
        <source>Marks in this article</source>
        <translation>Markierungen in diesem Artikel</translation>
    </message>
    <message>
        <source>{shown} shown</source>
        <translation>{shown} gezeigt</translation>
    </message>
    <message>
        <source>{shown} of {found} shown</source>
        <translation>{shown} von {found} gezeigt</translation>
    </message>
    <message>
        <source>{said} so far</source>
        <translation>bisher {said}</translation>
    </message>
    <message>
        <source>Left out of this article: {listed}. The Marks menu has them.</source>
        <translation>In diesem Artikel weggelassen: {listed}. Im Menü „Markierungen“ sind sie zu finden.</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>Bitte prüfen</translation>
    </message>
    <message>
        <source>Words not found</source>
        <translation>Wörter nicht gefunden</translation>
    </message>
    <message>
        <source>Select the right words on the page, then put the note there. It keeps its quotation.</source>
        <translation>Die richtigen Wörter auf der Seite auswählen, dann die Notiz dorthin setzen. Ihr Zitat bleibt.</translation>
    </message>
    <message>
        <source>Note to be checked</source>
        <translation>Zu prüfende Notiz</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Notiert</translation>
    </message>
    <message>
        <source>In the text now</source>
        <translation>Jetzt im Text</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>Dorthin setzen</translation>
    </message>
    <message>
        <source>Put to selected words</source>
        <translation>An Auswahl setzen</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>No notes yet. Select words on the page and press N for a note, H for a highlight.</source>
        <translation>Noch keine Notizen. Wörter auf der Seite auswählen und N für eine Notiz oder H für eine Hervorhebung drücken.</translation>
    </message>
    <message>
        <source>No notes yet on any article.</source>
        <translation>Noch keine Notizen zu irgendeinem Artikel.</translation>
    </message>
    <message>
        <source>No note is in the bin.</source>
        <translation>Keine Notiz im Papierkorb.</translation>
    </message>
    <message>
        <source>No note has these words, this tag and colour.</source>
        <translation>Keine Notiz mit diesen Wörtern, diesem Schlagwort und dieser Farbe.</translation>
    </message>
    <message>
        <source>Search in the notes</source>
        <translation>In den Notizen suchen</translation>
    </message>
    <message>
        <source>Which notes</source>
        <translation>Welche Notizen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>Alle Farben</translation>
    </message>
    <message>
        <source>Copy with its quotation</source>
        <translation>Mit Zitat kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>, {doubtful} to check</source>
        <translation>, {doubtful} zu prüfen</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} von {all}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln Hervorhebung</numerusform>
            <numerusform>%Ln Hervorhebungen</numerusform>
        </translation>
    </message>
    <message>
        <source>on the whole article</source>
        <translation>zum ganzen Artikel</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>bitte prüfen</translation>
    </message>
    <message>
        <source>words not found</source>
        <translation>Wörter nicht gefunden</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>highlighted</source>
        <translation>hervorgehoben</translation>
    </message>
    <message>
        <source>Sentences: {counts}</source>
        <translation>Sätze: {counts}</translation>
    </message>
    <message>
        <source>Share of the credited words. The letters are your own ticks: independent, multiple, verifies, authoritative, informed, named.</source>
        <translation>Anteil an den zugeschriebenen Wörtern. Die Buchstaben sind Ihre Häkchen: I unabhängig, M mehrfach, V belegt, A zuständig, I informiert, N genannt.</translation>
    </message>
    <message>
        <source>Nobody is credited with anything in this article, as far as the program can see.</source>
        <translation>In diesem Artikel wird, soweit das Programm sieht, niemandem etwas zugeschrieben.</translation>
    </message>
    <message>
        <source>Your corrections of sources</source>
        <translation>Ihre Berichtigungen von Quellen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) credited</source>
        <translation>
            <numerusform>%Ln Aussage zugeschrieben</numerusform>
            <numerusform>%Ln Aussagen zugeschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln Quelle</numerusform>
            <numerusform>%Ln Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) of yours…</source>
        <translation>
            <numerusform>%Ln eigene Berichtigung …</numerusform>
            <numerusform>%Ln eigene Berichtigungen …</numerusform>
        </translation>
    </message>
    <message>
        <source>, {share} of the credited words</source>
        <translation>, {share} der zugeschriebenen Wörter</translation>
    </message>
    <message>
        <source>, ticked {said}</source>
        <translation>, Häkchen: {said}</translation>
    </message>
    <message>
        <source>, not judged</source>
        <translation>, nicht beurteilt</translation>
    </message>
    <message>
        <source>, corrected by you</source>
        <translation>, von Ihnen berichtigt</translation>
    </message>
    <message>
        <source> · by you</source>
        <translation> · von Ihnen</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>unabhängig</translation>
    </message>
    <message>
        <source>multiple</source>
        <translation>mehrfach</translation>
    </message>
    <message>
        <source>verifies</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>authoritative</source>
        <translation>zuständig</translation>
    </message>
    <message>
        <source>informed</source>
        <translation>informiert</translation>
    </message>
    <message>
        <source>Has nothing to gain from what is said</source>
        <translation>Hat von dem Gesagten keinen Vorteil</translation>
    </message>
    <message>
        <source>Others say the same</source>
        <translation>Andere sagen dasselbe</translation>
    </message>
    <message>
        <source>Shows how it is known</source>
        <translation>Zeigt, woher das bekannt ist</translation>
    </message>
    <message>
        <source>Is in a position to know</source>
        <translation>Ist in der Lage, es zu wissen</translation>
    </message>
    <message>
        <source>Has first-hand knowledge</source>
        <translation>Weiß es aus erster Hand</translation>
    </message>
    <message>
        <source>Gives a name</source>
        <translation>Nennt einen Namen</translation>
    </message>
    <message>
        <source>Previous mention</source>
        <translation>Vorige Erwähnung</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>Nächste Erwähnung</translation>
    </message>
    <message>
        <source>Correct ▾</source>
        <translation>Berichtigen ▾</translation>
    </message>
    <message>
        <source>Correct this source</source>
        <translation>Diese Quelle berichtigen</translation>
    </message>
    <message>
        <source>No source, the same as another, who it is, which rung</source>
        <translation>Keine Quelle, dasselbe wie eine andere, wer das ist, welche Stufe</translation>
    </message>
    <message>
        <source>Not spoken of by name</source>
        <translation>Nicht mit Namen erwähnt</translation>
    </message>
    <message>
        <source>Mention {at} of {all}</source>
        <translation>Erwähnung {at} von {all}</translation>
    </message>
    <message>
        <source>Subjective words: not measured yet</source>
        <translation>Subjektive Wörter: noch nicht gemessen</translation>
    </message>
    <message>
        <source>Subjective words, from 0 to 1: {mean} on average</source>
        <translation>Subjektive Wörter, von 0 bis 1: im Mittel {mean}</translation>
    </message>
    <message>
        <source>; most in sentence {index}, {most}</source>
        <translation>; am meisten in Satz {index}, {most}</translation>
    </message>
    <message>
        <source>A count is no verdict. A hedge is often good practice.</source>
        <translation>Eine Zahl ist kein Urteil. Eine Abschwächung ist oft gute Praxis.</translation>
    </message>
    <message>
        <source>Subjective words, sentence by sentence</source>
        <translation>Subjektive Wörter, Satz für Satz</translation>
    </message>
    <message>
        <source>By a word list (TextBlob’s): the higher, the more a sentence’s words are matters of opinion, whoever says them. No measure of truth, nor of bias.</source>
        <translation>Nach einer Wortliste (von TextBlob): je höher, desto mehr sind die Wörter eines Satzes Ansichtssache, wer immer sie sagt. Kein Maß für Wahrheit oder Schieflage.</translation>
    </message>
    <message>
        <source>Summary of the marks</source>
        <translation>Überblick über die Markierungen</translation>
    </message>
    <message>
        <source>Nobody is credited with anything.</source>
        <translation>Niemandem wird etwas zugeschrieben.</translation>
    </message>
    <message>
        <source>Headline against body</source>
        <translation>Überschrift und Text</translation>
    </message>
    <message>
        <source>Click a count to go to the first, and again to the next</source>
        <translation>Klick auf eine Zahl führt zur ersten Stelle, noch ein Klick zur nächsten</translation>
    </message>
    <message numerus="yes">
        <source>A count is no verdict. A hedge is often good practice, and with only %Ln word(s) every number here is jumpy.</source>
        <translation>
            <numerusform>Eine Zahl ist kein Urteil. Eine Abschwächung ist oft gute Praxis, und bei nur %Ln Wort schwankt hier jede Zahl.</numerusform>
            <numerusform>Eine Zahl ist kein Urteil. Eine Abschwächung ist oft gute Praxis, und bei nur %Ln Wörtern schwankt hier jede Zahl.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who the credited words come from</source>
        <translation>Von wem die zugeschriebenen Wörter sind</translation>
    </message>
    <message>
        <source>Sentences, in order</source>
        <translation>Sätze, der Reihe nach</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>This phrase in this article</source>
        <translation>Diese Wendung in diesem Artikel</translation>
    </message>
    <message>
        <source>This rule in this article</source>
        <translation>Diese Regel in diesem Artikel</translation>
    </message>
    <message>
        <source>This rule everywhere</source>
        <translation>Diese Regel überall</translation>
    </message>
    <message>
        <source>Why it is marked</source>
        <translation>Warum markiert</translation>
    </message>
    <message>
        <source>When it is fair</source>
        <translation>Wann es in Ordnung ist</translation>
    </message>
    <message>
        <source>Worth asking</source>
        <translation>Eine Frage wert</translation>
    </message>
    <message>
        <source>Mark {number} of {total}</source>
        <translation>Markierung {number} von {total}</translation>
    </message>
    <message>
        <source>This mark is hidden on the page</source>
        <translation>Diese Markierung ist auf der Seite verborgen</translation>
    </message>
    <message>
        <source>Inside a quotation: the speaker’s words, not the writer’s.</source>
        <translation>Innerhalb eines Zitats: Worte der Sprechenden, nicht der Schreibenden.</translation>
    </message>
    <message>
        <source>Dismiss ▾</source>
        <translation>Verwerfen ▾</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in this article (/ or Ctrl+F). Enter: next, Shift+Enter: previous</source>
        <translation>In diesem Artikel suchen (/ oder Strg+F). Eingabe: weiter, Umschalt+Eingabe: zurück</translation>
    </message>
    <message>
        <source>Offline · nothing leaves this computer</source>
        <translation>Offline · nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Inspektor zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Looking for marks</source>
        <translation>Markierungen werden gesucht</translation>
    </message>
    <message>
        <source>Fetching from {host}… Esc stops it</source>
        <translation>Wird von {host} geholt … Esc hält an</translation>
    </message>
    <message>
        <source>Looking for marks: {done} of {total} words</source>
        <translation>Markierungen werden gesucht: {done} von {total} Wörtern</translation>
    </message>
    <message>
        <source>{path}: is no file. Take it out of the folder.</source>
        <translation>{path}: ist keine Datei. Bitte aus dem Ordner nehmen.</translation>
    </message>
    <message>
        <source>{path}: cannot be read ({error}). Choose another file.</source>
        <translation>{path}: lässt sich nicht lesen ({error}). Bitte eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{path}: is not valid TOML ({error}). Correct it or remove it.</source>
        <translation>{path}: ist kein gültiges TOML ({error}). Bitte berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>needs a name, such as name = &quot;Evening&quot;.</source>
        <translation>braucht einen Namen, etwa name = &quot;Abend&quot;.</translation>
    </message>
    <message>
        <source>dark must be true or false.</source>
        <translation>dark muss true oder false sein.</translation>
    </message>
    <message>
        <source>needs a table [colour], and [mark] must be a table. Copy a theme that works.</source>
        <translation>braucht eine Tabelle [colour], und [mark] muss eine Tabelle sein. Am besten eine funktionierende Datei kopieren.</translation>
    </message>
    <message>
        <source>{key} means nothing here. Is it misspelt?</source>
        <translation>{key} bedeutet hier nichts. Ist es falsch geschrieben?</translation>
    </message>
    <message>
        <source>the colour {key} is missing. Add it to [colour].</source>
        <translation>die Farbe {key} fehlt. Bitte in [colour] ergänzen.</translation>
    </message>
    <message>
        <source>the colour {key} must look like &quot;#22201C&quot;, not {value}.</source>
        <translation>die Farbe {key} muss aussehen wie &quot;#22201C&quot;, nicht {value}.</translation>
    </message>
    <message>
        <source>{key} in [mark] must be a number from {low} to {high}, not {value}.</source>
        <translation>{key} in [mark] muss eine Zahl von {low} bis {high} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>Overview of marks, notes, bookmarks and what was found</source>
        <translation>Übersicht über Markierungen, Notizen, Lesezeichen und Treffer</translation>
    </message>
    <message>
        <source>Contents and bookmarks</source>
        <translation>Inhalt und Lesezeichen</translation>
    </message>
    <message>
        <source>Library and contents</source>
        <translation>Bibliothek und Inhalt</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>A paragraph, 1 to {last}</source>
        <translation>Ein Absatz, 1 bis {last}</translation>
    </message>
    <message>
        <source>A paragraph, 1 to {last}, or words of a heading or bookmark</source>
        <translation>Ein Absatz, 1 bis {last}, oder Worte einer Überschrift oder eines Lesezeichens</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Bookmark: </source>
        <translation>Lesezeichen: </translation>
    </message>
    <message>
        <source>Bookmarks cannot be kept: the library is not open for writing.</source>
        <translation>Lesezeichen lassen sich nicht bewahren: In die Bibliothek kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This text has no headings. G goes to a paragraph; Ctrl+D sets a bookmark.</source>
        <translation>Dieser Text hat keine Überschriften. G geht zu einem Absatz; Strg+D setzt ein Lesezeichen.</translation>
    </message>
    <message>
        <source>There is no other chapter that way.</source>
        <translation>In dieser Richtung gibt es kein weiteres Kapitel.</translation>
    </message>
    <message>
        <source>{minutes} min left in “{part}”</source>
        <translation>noch {minutes} Min. in „{part}“</translation>
    </message>
    <message>
        <source>Bookmark set at {place}.</source>
        <translation>Lesezeichen gesetzt bei {place}.</translation>
    </message>
    <message>
        <source>Bookmark taken out.</source>
        <translation>Lesezeichen herausgenommen.</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Lessons (*.lesson)</source>
        <translation>Lektionen (*.lesson)</translation>
    </message>
    <message>
        <source>Lessons ready to run</source>
        <translation>Fertige Lektionen</translation>
    </message>
    <message>
        <source>The lesson “{title}” is open in another window. Go on there, or close it first.</source>
        <translation>Die Lektion „{title}“ ist in einem anderen Fenster offen. Dort weitermachen oder es zuerst schließen.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Lektion öffnen</translation>
    </message>
    <message>
        <source>The lesson:</source>
        <translation>Die Lektion:</translation>
    </message>
    <message>
        <source>Change a lesson</source>
        <translation>Lektion ändern</translation>
    </message>
    <message>
        <source>The lesson the class was given</source>
        <translation>Die Lektion, die die Klasse bekam</translation>
    </message>
    <message>
        <source>The folder of answers</source>
        <translation>Der Ordner mit den Antworten</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Was gefragt ist</translation>
    </message>
    <message>
        <source>A name of your choice</source>
        <translation>Ein selbst gewählter Name</translation>
    </message>
    <message>
        <source>Did you work together? Type all your names, with commas between them. Only this name, your marks and your words go into the file: not your user name, not the computer’s, not when or in which order you marked.</source>
        <translation>Zusammen gearbeitet? Alle Namen angeben, durch Komma getrennt. Nur dieser Name, die Markierungen und die Worte kommen in die Datei: kein Benutzername, kein Name des Computers, nicht wann oder in welcher Reihenfolge markiert wurde.</translation>
    </message>
    <message>
        <source>Its key is not locked, and going on shows it. Students wait for Reveal: what was seen before cannot be found any more.</source>
        <translation>Die Musterlösung ist nicht verschlossen, und Weitergehen zeigt sie. Lernende warten auf das Auflösen: Was man schon gesehen hat, kann man nicht mehr finden.</translation>
    </message>
    <message>
        <source>A report for the class, for colleagues or for the wall needs none. With names it also has the figures of each student and the names of files.</source>
        <translation>Ein Bericht für die Klasse, das Kollegium oder die Wand braucht keine. Mit Namen enthält er auch die Zahlen jeder Person und die Namen der Dateien.</translation>
    </message>
    <message>
        <source>Go to what is open</source>
        <translation>Zum Offenen gehen</translation>
    </message>
    <message>
        <source>The key is locked. Type the word that was set when the lesson was saved.</source>
        <translation>Die Musterlösung ist verschlossen. Bitte das Wort eingeben, das beim Speichern der Lektion gesetzt wurde.</translation>
    </message>
    <message>
        <source>Your teacher has locked the key and will say the word when it is time.</source>
        <translation>Die Lehrkraft hat die Musterlösung verschlossen und sagt das Wort, wenn es so weit ist.</translation>
    </message>
    <message>
        <source>Before you hand in:</source>
        <translation>Vor der Abgabe:</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Abgeben</translation>
    </message>
    <message>
        <source>Choose where to save…</source>
        <translation>Speicherort wählen …</translation>
    </message>
    <message>
        <source>Hand in your answers</source>
        <translation>Antworten abgeben</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>Die Musterlösung</translation>
    </message>
    <message>
        <source>The word</source>
        <translation>Das Wort</translation>
    </message>
    <message>
        <source>Open the key</source>
        <translation>Musterlösung öffnen</translation>
    </message>
    <message>
        <source>Do you teach this lesson? {title}</source>
        <translation>Unterrichten Sie diese Lektion? {title}</translation>
    </message>
    <message>
        <source>I teach it</source>
        <translation>Ich unterrichte sie</translation>
    </message>
    <message>
        <source>Names in the report?</source>
        <translation>Namen im Bericht?</translation>
    </message>
    <message>
        <source>Without names</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>With names</source>
        <translation>Mit Namen</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>übersehen</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>zusätzlich</translation>
    </message>
    <message>
        <source>fill and underline</source>
        <translation>Fläche und Linie</translation>
    </message>
    <message>
        <source>underline only</source>
        <translation>nur Linie</translation>
    </message>
    <message>
        <source>fill only</source>
        <translation>nur Fläche</translation>
    </message>
    <message>
        <source>What might have led past it?</source>
        <translation>Was könnte daran vorbeigeführt haben?</translation>
    </message>
    <message>
        <source>What made you stop here? A good catch to argue about.</source>
        <translation>Was ließ Sie hier innehalten? Ein guter Fund zum Streiten.</translation>
    </message>
    <message>
        <source>Your teacher marked this: {kind}.</source>
        <translation>Von der Lehrkraft markiert: {kind}.</translation>
    </message>
    <message>
        <source>Most of a class marked this: {kind}.</source>
        <translation>Von den meisten einer Klasse markiert: {kind}.</translation>
    </message>
    <message>
        <source>, paragraph {paragraph}</source>
        <translation>, Absatz {paragraph}</translation>
    </message>
    <message>
        <source>Bywhom reads this as {rung}.</source>
        <translation>Bywhom liest das so: {rung}.</translation>
    </message>
    <message>
        <source>There it is {kind}. Which fits better, and why?</source>
        <translation>Dort heißt es {kind}. Was passt besser, und warum?</translation>
    </message>
    <message>
        <source>Your marks beside the others</source>
        <translation>Ihre Markierungen neben den anderen</translation>
    </message>
    <message>
        <source>Select words on the page, then press a number or one of these. The same again takes a mark away; so does a click on it and X.</source>
        <translation>Wörter auf der Seite auswählen, dann eine Zahl oder eine dieser Tasten drücken. Dasselbe noch einmal nimmt eine Markierung weg; ein Klick darauf und X auch.</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>Was die Wörter bedeuten</translation>
    </message>
    <message>
        <source>Such as: {examples}</source>
        <translation>Zum Beispiel: {examples}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>Show the passage</source>
        <translation>Stelle zeigen</translation>
    </message>
    <message>
        <source>A source, or select its name on the page</source>
        <translation>Eine Quelle, oder ihren Namen auf der Seite auswählen</translation>
    </message>
    <message>
        <source>A source to add</source>
        <translation>Quelle zum Hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Select words on the page first.</source>
        <translation>Bitte zuerst Wörter auf der Seite auswählen.</translation>
    </message>
    <message>
        <source>Articles and tasks</source>
        <translation>Artikel und Aufgaben</translation>
    </message>
    <message>
        <source>Looking for marks …</source>
        <translation>Markierungen werden gesucht …</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Lesson · %Ln mark(s) in the key · {saved}</source>
        <translation>
            <numerusform>Lektion · %Ln Markierung in der Musterlösung · {saved}</numerusform>
            <numerusform>Lektion · %Ln Markierungen in der Musterlösung · {saved}</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} – lesson – Bywhom</source>
        <translation>{title} – Lektion – Bywhom</translation>
    </message>
    <message>
        <source>An article for the lesson</source>
        <translation>Ein Artikel für die Lektion</translation>
    </message>
    <message>
        <source>Sample: {title}</source>
        <translation>Beispiel: {title}</translation>
    </message>
    <message>
        <source>Words of the title</source>
        <translation>Wörter des Titels</translation>
    </message>
    <message>
        <source>Add to the lesson</source>
        <translation>Zur Lektion hinzufügen</translation>
    </message>
    <message>
        <source>Your marks are fills. Nothing is compared before Reveal.</source>
        <translation>Ihre Markierungen sind Flächen. Vor dem Auflösen wird nichts verglichen.</translation>
    </message>
    <message>
        <source>Your marks are fills, Bywhom’s are underlines. Neither is an answer key.</source>
        <translation>Ihre Markierungen sind Flächen, die von Bywhom Linien. Keine davon ist eine Musterlösung.</translation>
    </message>
    <message>
        <source>Your marks are fills, your teacher’s are underlines. Argue where you disagree.</source>
        <translation>Ihre Markierungen sind Flächen, die der Lehrkraft Linien. Streiten Sie, wo Sie anderer Meinung sind.</translation>
    </message>
    <message>
        <source>Your marks are fills, underlines are what most of a class marked. Argue where you disagree.</source>
        <translation>Ihre Markierungen sind Flächen, Linien sind, was die meisten einer Klasse markiert haben. Streiten Sie, wo Sie anderer Meinung sind.</translation>
    </message>
    <message>
        <source>These marks stand since Reveal. You can still argue and hand in.</source>
        <translation>Diese Markierungen stehen seit dem Auflösen fest. Streiten und Abgeben geht noch.</translation>
    </message>
    <message>
        <source>There is no mark here. Click one first, or select its words.</source>
        <translation>Hier ist keine Markierung. Bitte eine anklicken oder ihre Wörter auswählen.</translation>
    </message>
    <message>
        <source>This mark was out of sight. Press X again to take it away.</source>
        <translation>Diese Markierung war nicht zu sehen. Noch einmal X nimmt sie weg.</translation>
    </message>
    <message>
        <source>There is no mark to take back.</source>
        <translation>Es gibt keine Markierung zurückzunehmen.</translation>
    </message>
    <message>
        <source>{title} – practice – Bywhom</source>
        <translation>{title} – Übung – Bywhom</translation>
    </message>
    <message>
        <source>Taken away: {quote}</source>
        <translation>Weggenommen: {quote}</translation>
    </message>
    <message>
        <source>Practice · comparing …</source>
        <translation>Übung · wird verglichen …</translation>
    </message>
    <message>
        <source>Revealed: {counts}</source>
        <translation>Aufgelöst: {counts}</translation>
    </message>
    <message>
        <source>Your answers are in {name}. Give that file to your teacher.</source>
        <translation>Ihre Antworten sind in {name}. Diese Datei bitte der Lehrkraft geben.</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Nächste Aufgabe</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>Vorige Aufgabe</translation>
    </message>
    <message>
        <source>Reveal or hide again</source>
        <translation>Auflösen oder wieder verbergen</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>Abgeben …</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>Hide again</source>
        <translation>Wieder verbergen</translation>
    </message>
    <message>
        <source>marking</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>revealed</source>
        <translation>aufgelöst</translation>
    </message>
    <message>
        <source>{state} · handed in</source>
        <translation>{state} · abgegeben</translation>
    </message>
    <message>
        <source>Practice · {now}</source>
        <translation>Übung · {now}</translation>
    </message>
    <message>
        <source>I disagree because …</source>
        <translation>Ich sehe das anders, weil …</translation>
    </message>
    <message>
        <source>I disagree because</source>
        <translation>Ich sehe das anders, weil</translation>
    </message>
    <message>
        <source>What to mark, and what it means</source>
        <translation>Was zu markieren ist und was es bedeutet</translation>
    </message>
    <message>
        <source>Choose a mark in the list first.</source>
        <translation>Bitte zuerst eine Markierung in der Liste wählen.</translation>
    </message>
    <message>
        <source>The other report</source>
        <translation>Der andere Bericht</translation>
    </message>
    <message>
        <source>Your teacher keeps the comparison for the lesson.</source>
        <translation>Die Lehrkraft behält den Vergleich für den Unterricht.</translation>
    </message>
    <message>
        <source>Hand in first: then you can compare.</source>
        <translation>Zuerst abgeben, dann lässt sich vergleichen.</translation>
    </message>
    <message>
        <source>This lesson came without a key. Ask your teacher for the comparison.</source>
        <translation>Diese Lektion kam ohne Musterlösung. Bitte die Lehrkraft nach dem Vergleich fragen.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Nothing is marked.</source>
        <translation>Nichts ist markiert.</translation>
    </message>
    <message>
        <source>Not done: {task}</source>
        <translation>Nicht erledigt: {task}</translation>
    </message>
    <message>
        <source>“{title}” was not opened.</source>
        <translation>„{title}“ wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wer sind Sie?</translation>
    </message>
    <message>
        <source>This lesson was begun on this computer. Go on with your own work, or begin as another student: everybody’s marks stay apart.</source>
        <translation>Diese Lektion wurde auf diesem Computer begonnen. Mit der eigenen Arbeit weitermachen oder als jemand anderes beginnen: Alle Markierungen bleiben getrennt.</translation>
    </message>
    <message>
        <source>I am another student</source>
        <translation>Ich bin jemand anderes</translation>
    </message>
    <message>
        <source>Somebody without a name yet</source>
        <translation>Jemand noch ohne Namen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>abgegeben</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>No answers were found in this folder.</source>
        <translation>In diesem Ordner wurden keine Antworten gefunden.</translation>
    </message>
    <message>
        <source>Class report · names stay on this computer</source>
        <translation>Klassenbericht · Namen bleiben auf diesem Computer</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Lernende</translation>
    </message>
    <message>
        <source>{title} – class – Bywhom</source>
        <translation>{title} – Klasse – Bywhom</translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation>Wird eingesammelt …</translation>
    </message>
    <message>
        <source>{marked} of {readers} marked this</source>
        <translation>{marked} von {readers} haben das markiert</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Gespeichert: {name}</translation>
    </message>
    <message>
        <source>A page for each student…</source>
        <translation>Eine Seite für jede Person …</translation>
    </message>
    <message>
        <source>Pages beside each hand-in (zip)…</source>
        <translation>Seiten neben jeder Abgabe (zip) …</translation>
    </message>
    <message>
        <source>For the school’s system…</source>
        <translation>Für das System der Schule …</translation>
    </message>
    <message>
        <source>Type in marks from paper…</source>
        <translation>Markierungen vom Papier eingeben …</translation>
    </message>
    <message>
        <source>Collect again</source>
        <translation>Neu einsammeln</translation>
    </message>
    <message>
        <source>Table and arguments</source>
        <translation>Tabelle und Argumente</translation>
    </message>
    <message>
        <source>On the projector</source>
        <translation>Auf dem Beamer</translation>
    </message>
    <message>
        <source>Key on or off</source>
        <translation>Musterlösung ein oder aus</translation>
    </message>
    <message>
        <source>Next contested passage</source>
        <translation>Nächste umstrittene Stelle</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Collecting {done} of {of}</source>
        <translation>Wird eingesammelt: {done} von {of}</translation>
    </message>
    <message>
        <source>Task: {task}</source>
        <translation>Aufgabe: {task}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Where to put the pages</source>
        <translation>Wohin mit den Seiten</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>The answers could not be collected ({error}).</source>
        <translation>Die Antworten konnten nicht eingesammelt werden ({error}).</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tasks done</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Übersehen</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Zusätzlich</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>nothing marked</source>
        <translation>nichts markiert</translation>
    </message>
    <message>
        <source>nearly everything marked</source>
        <translation>fast alles markiert</translation>
    </message>
    <message>
        <source>kinds swapped</source>
        <translation>Arten vertauscht</translation>
    </message>
    <message>
        <source>the same marks as {others}</source>
        <translation>dieselben Markierungen wie {others}</translation>
    </message>
    <message>
        <source>Click a heading to sort; Enter or a double click opens a student. When somebody worked is not recorded, and neither is how long.</source>
        <translation>Klick auf eine Überschrift sortiert; Eingabe oder Doppelklick öffnet eine Person. Wann und wie lange jemand arbeitete, wird nicht festgehalten.</translation>
    </message>
    <message>
        <source>Nobody has argued yet.</source>
        <translation>Noch niemand hat widersprochen.</translation>
    </message>
    <message>
        <source>About other words</source>
        <translation>Zu anderen Wörtern</translation>
    </message>
    <message>
        <source>No task asks for a headline, or nobody has written one.</source>
        <translation>Keine Aufgabe fragt nach einer Überschrift, oder niemand hat eine geschrieben.</translation>
    </message>
    <message>
        <source>Everything in the key was seen by somebody.</source>
        <translation>Alles in der Musterlösung hat jemand gesehen.</translation>
    </message>
    <message>
        <source>There is no key to compare with.</source>
        <translation>Es gibt keine Musterlösung zum Vergleichen.</translation>
    </message>
    <message>
        <source>Over lessons</source>
        <translation>Über Lektionen</translation>
    </message>
    <message>
        <source>{title} – the class</source>
        <translation>{title} – die Klasse</translation>
    </message>
    <message>
        <source>Hand-ins</source>
        <translation>Abgaben</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Headlines</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>Nobody saw</source>
        <translation>Von niemandem gesehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) over more than one sentence</source>
        <translation>
            <numerusform>%Ln Markierung über mehr als einen Satz</numerusform>
            <numerusform>%Ln Markierungen über mehr als einen Satz</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}” ({kind}: {marked} of {readers})</source>
        <translation>„{words}“ ({kind}: {marked} von {readers})</translation>
    </message>
    <message>
        <source>. Not in the roster, left out: {missing}</source>
        <translation>. Nicht in der Liste, weggelassen: {missing}</translation>
    </message>
    <message>
        <source>Gradebook for a spreadsheet…</source>
        <translation>Notenliste für eine Tabelle …</translation>
    </message>
    <message>
        <source>Report as a web page…</source>
        <translation>Bericht als Webseite …</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>Bericht als PDF …</translation>
    </message>
    <message>
        <source>Lesson with the class’s key…</source>
        <translation>Lektion mit der Lösung der Klasse …</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>Marked by {levels}, from light to dark</source>
        <translation>Markiert von {levels}, von hell nach dunkel</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Markiert von</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>The roster: names of students and of the school</source>
        <translation>Die Liste: Namen der Lernenden und der Schule</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>{system}, with semicolons</source>
        <translation>{system}, mit Semikolon</translation>
    </message>
    <message>
        <source>For the school’s system</source>
        <translation>Für das System der Schule</translation>
    </message>
    <message>
        <source>The gradebook is for:</source>
        <translation>Die Notenliste ist für:</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>noch nicht erledigt</translation>
    </message>
    <message>
        <source>Next task ›</source>
        <translation>Nächste Aufgabe ›</translation>
    </message>
    <message>
        <source>Task {place} of {tasks}{here} · {done} done</source>
        <translation>Aufgabe {place} von {tasks}{here} · {done} erledigt</translation>
    </message>
    <message>
        <source>System serif</source>
        <translation>Systemserifen</translation>
    </message>
    <message>
        <source>System sans</source>
        <translation>System ohne Serifen</translation>
    </message>
    <message>
        <source>A corpus is read with the package “pyarrow”. Install it: pip install &apos;bywhom[corpus]&apos;.</source>
        <translation>Ein Korpus wird mit dem Paket „pyarrow“ gelesen. So wird es installiert: pip install &apos;bywhom[corpus]&apos;.</translation>
    </message>
    <message>
        <source>{name}: only read. What you write on an article takes it into your library.</source>
        <translation>{name}: nur zum Lesen. Wer zu einem Artikel etwas schreibt, nimmt ihn in die Bibliothek auf.</translation>
    </message>
    <message>
        <source>Corpus {name}</source>
        <translation>Korpus {name}</translation>
    </message>
    <message>
        <source>the text in the source of the corpus</source>
        <translation>der Text in der Quelle des Korpus</translation>
    </message>
    <message>
        <source>how subjective the words are</source>
        <translation>wie subjektiv die Wörter sind</translation>
    </message>
    <message>
        <source>Open a corpus</source>
        <translation>Korpus öffnen</translation>
    </message>
    <message>
        <source>Article {number}</source>
        <translation>Artikel {number}</translation>
    </message>
    <message>
        <source>its part of the corpus is damaged</source>
        <translation>sein Teil des Korpus ist beschädigt</translation>
    </message>
    <message>
        <source>This one is wrong. The boat is called Perhaps: a name, not a doubt. Click it and press X. It stays away.</source>
        <translation>Diese ist falsch. Das Boot heißt „Perhaps“ (vielleicht): ein Name, kein Zweifel. Anklicken und X drücken. Sie bleibt weg.</translation>
    </message>
    <message>
        <source>Rest on an underline to see why it is there. Each kind has a pattern of its own.</source>
        <translation>Auf einer Unterstreichung verweilen zeigt, warum sie da ist. Jede Art hat ihr eigenes Muster.</translation>
    </message>
    <message>
        <source>A hedge is no fault. Here it tells you that the harbour master is not sure yet.</source>
        <translation>Eine Abschwächung ist kein Fehler. Hier sagt sie, dass die Hafenmeisterin noch nicht sicher ist.</translation>
    </message>
    <message>
        <source>Dots in the margin stand beside a sentence that nobody is credited for.</source>
        <translation>Punkte am Rand stehen neben einem Satz, der niemandem zugeschrieben ist.</translation>
    </message>
    <message>
        <source>Select any words and press H to highlight them, or N to write a note.</source>
        <translation>Beliebige Wörter auswählen und mit H hervorheben oder mit N eine Notiz schreiben.</translation>
    </message>
    <message>
        <source>A mark here would be wrong: a booking is allowed, not in doubt.</source>
        <translation>Hier wäre eine Markierung falsch: Das Buchen ist erlaubt, nicht zweifelhaft.</translation>
    </message>
    <message>
        <source>A mark here would be wrong: gas bottles are explosive, and nobody is pushing you.</source>
        <translation>Hier wäre eine Markierung falsch: Gasflaschen sind explosiv, und niemand drängt Sie.</translation>
    </message>
    <message>
        <source>Is this a doubt, or only the way the police speak? You have the last word.</source>
        <translation>Ist das ein Zweifel oder nur die Sprache der Polizei? Das letzte Wort haben Sie.</translation>
    </message>
</context>
</TS>
