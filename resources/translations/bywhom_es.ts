<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Bywhom is a reading desk: open an article, see who stands behind each claim, keep notes. Its name is the question that Wikipedia’s editors write into a margin: [by whom?]

A mark is a question to ask, not a fault. Nothing you read leaves this computer.</source>
        <translation>Bywhom es una mesa de lectura: abrir un artículo, ver quién respalda cada afirmación, tomar notas. Su nombre es la pregunta que se anota al margen en la Wikipedia inglesa: [by whom?], ¿según quién?

Una marca es una pregunta, no una falta. Nada de lo que lee sale de este equipo.</translation>
    </message>
    <message>
        <source>MIT licence. Built with Qt for Python {qt} (LGPL 3), used unmodified and replaceable, and other free packages. {where}</source>
        <translation>Licencia MIT. Hecho con Qt for Python {qt} (LGPL 3), sin modificar y reemplazable, y otros paquetes libres. {where}</translation>
    </message>
    <message>
        <source>All licences: the folder {folder}.</source>
        <translation>Todas las licencias: la carpeta {folder}.</translation>
    </message>
    <message>
        <source>All are listed in NOTICE and docs/dependencies.md of the source.</source>
        <translation>Todas figuran en NOTICE y docs/dependencies.md del código fuente.</translation>
    </message>
    <message>
        <source>This copy does not know where newer ones are: ask whoever gave it to you, or look where you got it. Whoever looks after the computer can name the page: “releases” in defaults.toml.</source>
        <translation>Esta copia no sabe dónde hay otras más recientes: pregunte a quien se la dio o mire donde la obtuvo. Quien cuida el equipo puede indicar la página: «releases» en defaults.toml.</translation>
    </message>
    <message>
        <source>About Bywhom</source>
        <translation>Acerca de Bywhom</translation>
    </message>
    <message>
        <source>Is there a newer version?</source>
        <translation>¿Hay una versión más reciente?</translation>
    </message>
    <message>
        <source>This is Bywhom {version}. Bywhom never looks for a newer one by itself.</source>
        <translation>Esto es Bywhom {version}. Bywhom nunca busca por sí mismo una versión más reciente.</translation>
    </message>
    <message>
        <source>Open the page of releases in your browser?</source>
        <translation>¿Abrir la página de versiones en el navegador?</translation>
    </message>
    <message>
        <source>Bywhom speaks your language, but reads English: articles, their marks and what explains them are in English.</source>
        <translation>Bywhom habla español, pero lee inglés: los artículos, sus marcas y lo que las explica están en inglés.</translation>
    </message>
    <message>
        <source>Something in the program went wrong ({error}). Your work is kept. What happened is written down in {log}</source>
        <translation>Algo ha fallado en el programa ({error}). Su trabajo está guardado. Lo ocurrido consta en {log}</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>{name}: something in the program went wrong ({error}). Both articles are as they were.</source>
        <translation>{name}: algo ha fallado en el programa ({error}). Ambos artículos están como estaban.</translation>
    </message>
    <message>
        <source>The article is still being read. Compare it in a moment.</source>
        <translation>El artículo aún se está leyendo. Compárelo dentro de un momento.</translation>
    </message>
    <message>
        <source>There is no other article to compare with. Open one first.</source>
        <translation>No hay otro artículo con el que comparar. Abra uno primero.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Find a report by title, outlet or name</source>
        <translation>Buscar un texto por título, medio o nombre</translation>
    </message>
    <message>
        <source>Reports to compare with</source>
        <translation>Textos con los que comparar</translation>
    </message>
    <message>
        <source>Compare this article with</source>
        <translation>Comparar este artículo con</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Guardar la comparación</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Guardado como {path}.</translation>
    </message>
    <message>
        <source>Reading the other report…</source>
        <translation>Leyendo el otro texto…</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Select the words on the page first.</source>
        <translation>Seleccione primero las palabras en la página.</translation>
    </message>
    <message>
        <source>This link leads to no web page, and was not followed.</source>
        <translation>Este enlace no lleva a ninguna página web y no se ha seguido.</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>Tema: {name}</translation>
    </message>
    <message>
        <source>Type face: {face}</source>
        <translation>Letra: {face}</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Idioma: {name}</translation>
    </message>
    <message>
        <source>Text size: {size}</source>
        <translation>Tamaño del texto: {size}</translation>
    </message>
    <message>
        <source>Setting: {words}</source>
        <translation>Ajuste: {words}</translation>
    </message>
    <message>
        <source>No browser was found here. Open {target} in yours.</source>
        <translation>No se encontró ningún navegador. Abra {target} en el suyo.</translation>
    </message>
    <message>
        <source>The samples were left out on this computer.</source>
        <translation>En este equipo no hay ejemplos.</translation>
    </message>
    <message>
        <source>On the page: Space and Shift+Space turn it, arrows scroll, F7 shows a caret.</source>
        <translation>En la página: Espacio y Mayús+Espacio la pasan, las flechas desplazan, F7 muestra un cursor.</translation>
    </message>
    <message>
        <source>Choose a command above, press its new key here.</source>
        <translation>Elija arriba una orden y pulse aquí su nueva tecla.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Claras</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of the keyboard</comment>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Tecla nueva</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Tecla habitual</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Buscar una orden o una tecla</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>{key} already means “{words}”. Give that another key first, or choose a free one.</source>
        <translation>{key} ya significa «{words}». Dele primero otra tecla o elija una libre.</translation>
    </message>
    <message>
        <source>Its usual key now means “{words}”.</source>
        <translation>Su tecla habitual significa ahora «{words}».</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Cambiado.</translation>
    </message>
    <message>
        <source>Library, page and inspector</source>
        <translation>Biblioteca, página e inspector</translation>
    </message>
    <message>
        <source>Dismiss here</source>
        <translation>Descartar aquí</translation>
    </message>
    <message>
        <source>Dismiss this phrase in this article</source>
        <translation>Descartar esta expresión en este artículo</translation>
    </message>
    <message>
        <source>Dismiss this rule in this article</source>
        <translation>Descartar esta regla en este artículo</translation>
    </message>
    <message>
        <source>Dismiss this rule everywhere</source>
        <translation>Descartar esta regla en todas partes</translation>
    </message>
    <message>
        <source>Change this rule…</source>
        <translation>Cambiar esta regla…</translation>
    </message>
    <message>
        <source>Write on this note</source>
        <translation>Escribir en esta nota</translation>
    </message>
    <message>
        <source>Colour of this highlight</source>
        <translation>Color de este resaltado</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Todas las órdenes</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar una orden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Off: no marks on the page</source>
        <translation>Ninguna: la página sin marcas</translation>
    </message>
    <message>
        <source>Key: every sure or likely mark</source>
        <translation>Claras: todas las seguras o probables</translation>
    </message>
    <message>
        <source>All: the merely possible ones too</source>
        <translation>Todas: también las solo posibles</translation>
    </message>
    <message>
        <source>Marks, {density} shown</source>
        <translation>Marcas mostradas: {density}</translation>
    </message>
    <message>
        <source>Which marks are shown, and how many</source>
        <translation>Qué marcas se muestran y cuántas</translation>
    </message>
    <message>
        <source>Only notes on this article are here; its text is not.</source>
        <translation>De este artículo solo hay notas; el texto no está.</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>{place} of {total} · {left}</source>
        <translation>{place} de {total} · {left}</translation>
    </message>
    <message>
        <source>The window speaks the language you chose when it is opened anew.</source>
        <translation>La ventana hablará el idioma elegido cuando se abra de nuevo.</translation>
    </message>
    <message>
        <source>{place} · Esc to leave</source>
        <translation>{place} · Esc para salir</translation>
    </message>
    <message>
        <source>Open it anew</source>
        <translation>Abrirla de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) moved to the bin, with their notes.</source>
        <translation>
            <numerusform>%Ln artículo llevado a la papelera, con sus notas.</numerusform>
            <numerusform>%Ln artículos llevados a la papelera, con sus notas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the newest backup</source>
        <translation>Abrir la copia más reciente</translation>
    </message>
    <message>
        <source>Read it in</source>
        <translation>Leerlo</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué ha cambiado</translation>
    </message>
    <message>
        <source>Save it elsewhere…</source>
        <translation>Guardar en otro lugar…</translation>
    </message>
    <message>
        <source>An address is on the clipboard: {address}</source>
        <translation>Hay una dirección en el portapapeles: {address}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation>Crepúsculo</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Negro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Wider spacing</source>
        <translation>Más espaciado</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>Números de párrafo</translation>
    </message>
    <message>
        <source>Reading ruler</source>
        <translation>Regla de lectura</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>Teclas de una sola letra</translation>
    </message>
    <message>
        <source>Offer an address that was copied</source>
        <translation>Ofrecer una dirección copiada</translation>
    </message>
    <message>
        <source>Menus and panels</source>
        <translation>Menús y paneles</translation>
    </message>
    <message>
        <source>Articles, their marks and what explains them are English.</source>
        <translation>Los artículos, sus marcas y lo que las explica están en inglés.</translation>
    </message>
    <message>
        <source>Menus and panels change at the next start.</source>
        <translation>Los menús y paneles cambian en el próximo inicio.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s)</source>
        <translation>
            <numerusform>%Ln letra</numerusform>
            <numerusform>%Ln letras</numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Interlínea</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>{name}: less</source>
        <translation>{name}: menos</translation>
    </message>
    <message>
        <source>{name}: more</source>
        <translation>{name}: más</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Abrir un archivo</translation>
    </message>
    <message>
        <source>Open an address…</source>
        <translation>Abrir una dirección…</translation>
    </message>
    <message>
        <source>Fetch a web page; the only time anything goes over the network</source>
        <translation>Traer una página web; solo entonces se usa la red</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Pegar un artículo</translation>
    </message>
    <message>
        <source>Read the text or the address on the clipboard</source>
        <translation>Leer el texto o la dirección del portapapeles</translation>
    </message>
    <message>
        <source>Feeds…</source>
        <translation>Canales…</translation>
    </message>
    <message>
        <source>Follow the feeds of sites, see what is new, open it</source>
        <translation>Seguir canales de sitios, ver lo nuevo y abrirlo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Read it in again</source>
        <translation>Volver a leerlo</translation>
    </message>
    <message>
        <source>Open a corpus…</source>
        <translation>Abrir un corpus…</translation>
    </message>
    <message>
        <source>List the articles of a folder made by “bywhom corpus” and read them with their marks</source>
        <translation>Ver los artículos de una carpeta de «bywhom corpus» y leerlos con sus marcas</translation>
    </message>
    <message>
        <source>Send pages from your browser…</source>
        <translation>Enviar páginas del navegador…</translation>
    </message>
    <message>
        <source>A page with a bookmark that sends the address of what you read there to Bywhom</source>
        <translation>Una página con un marcador que envía a Bywhom la dirección de lo que lea allí</translation>
    </message>
    <message>
        <source>From where it came from; if it has changed, the older version is kept</source>
        <translation>De donde vino; si ha cambiado, se conserva la versión anterior</translation>
    </message>
    <message>
        <source>What was left out…</source>
        <translation>Lo que se omitió…</translation>
    </message>
    <message>
        <source>What of the page or file is not in the article, and how to take it back</source>
        <translation>Qué parte de la página o archivo no está en el artículo y cómo recuperarla</translation>
    </message>
    <message>
        <source>Save the marked page…</source>
        <translation>Guardar la página con marcas…</translation>
    </message>
    <message>
        <source>With its marks, explanations and notes, as a web page or PDF</source>
        <translation>Con sus marcas, explicaciones y notas, como página web o PDF</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>The article with its marks, explanations and notes, or the comparison, on paper</source>
        <translation>El artículo con sus marcas, explicaciones y notas, o la comparación, en papel</translation>
    </message>
    <message>
        <source>Save notes…</source>
        <translation>Guardar notas…</translation>
    </message>
    <message>
        <source>All notes of this article, as Markdown, a web page, a table or annotations</source>
        <translation>Todas las notas de este artículo, como Markdown, página web, tabla o anotaciones</translation>
    </message>
    <message>
        <source>Bring notes in…</source>
        <translation>Importar notas…</translation>
    </message>
    <message>
        <source>Notes saved by this program, Hypothesis, Readwise or others</source>
        <translation>Notas guardadas por este programa, Hypothesis, Readwise u otros</translation>
    </message>
    <message>
        <source>Save all notes…</source>
        <translation>Guardar todas las notas…</translation>
    </message>
    <message>
        <source>The notes of every article in one file</source>
        <translation>Las notas de todos los artículos en un archivo</translation>
    </message>
    <message>
        <source>Keep a folder of notes in step</source>
        <translation>Sincronizar una carpeta de notas</translation>
    </message>
    <message>
        <source>Notes as Markdown files, one an article (Obsidian): what was changed there comes in</source>
        <translation>Notas como archivos Markdown, uno por artículo (Obsidian): lo cambiado allí se incorpora</translation>
    </message>
    <message>
        <source>Choose the folder of notes…</source>
        <translation>Elegir la carpeta de notas…</translation>
    </message>
    <message>
        <source>Another folder, or the first one</source>
        <translation>Otra carpeta, o la primera</translation>
    </message>
    <message>
        <source>Save a backup…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>The whole library as one file: articles, notes, tags, everything</source>
        <translation>Toda la biblioteca en un archivo: artículos, notas, etiquetas, todo</translation>
    </message>
    <message>
        <source>Open a backup…</source>
        <translation>Abrir una copia…</translation>
    </message>
    <message>
        <source>Put a backup in the library’s place; the library as it is stays beside it</source>
        <translation>Poner una copia en lugar de la biblioteca; la actual queda al lado</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Abrir el original</translation>
    </message>
    <message>
        <source>The page or file as it is, in the program that shows such</source>
        <translation>La página o el archivo tal cual, en el programa que los muestra</translation>
    </message>
    <message>
        <source>Title, author, outlet, date…</source>
        <translation>Título, autor, medio, fecha…</translation>
    </message>
    <message>
        <source>Put right what is said of this article</source>
        <translation>Corregir los datos de este artículo</translation>
    </message>
    <message>
        <source>Move this article to the bin</source>
        <translation>Llevar este artículo a la papelera</translation>
    </message>
    <message>
        <source>The open article with its notes; can be undone</source>
        <translation>El artículo abierto con sus notas; se puede deshacer</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Retirar el último cambio</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Copy with its origin</source>
        <translation>Copiar con su origen</translation>
    </message>
    <message>
        <source>The selected words with title, outlet and paragraph</source>
        <translation>Las palabras seleccionadas con título, medio y párrafo</translation>
    </message>
    <message>
        <source>Copy as citation</source>
        <translation>Copiar como cita</translation>
    </message>
    <message>
        <source>Author, date, title, outlet and address of this article</source>
        <translation>Autor, fecha, título, medio y dirección de este artículo</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Buscar en este artículo</translation>
    </message>
    <message>
        <source>Find words in this article</source>
        <translation>Buscar palabras en este artículo</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Show or hide the library</source>
        <translation>Mostrar u ocultar la biblioteca</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Show or hide marks, sources, notes and summary</source>
        <translation>Mostrar u ocultar marcas, fuentes, notas y resumen</translation>
    </message>
    <message>
        <source>Page only</source>
        <translation>Solo la página</translation>
    </message>
    <message>
        <source>The page alone on the screen</source>
        <translation>La página sola en la pantalla</translation>
    </message>
    <message>
        <source>Appearance…</source>
        <translation>Aspecto…</translation>
    </message>
    <message>
        <source>Theme, type face, size, line height and width</source>
        <translation>Tema, letra, tamaño, interlínea y ancho</translation>
    </message>
    <message>
        <source>Click to argue about it</source>
        <translation>Clic para discutirlo</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>Volver a la lectura</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto mayor</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto menor</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Tamaño habitual</translation>
    </message>
    <message>
        <source>Left pane</source>
        <translation>Panel izquierdo</translation>
    </message>
    <message>
        <source>Right pane</source>
        <translation>Panel derecho</translation>
    </message>
    <message>
        <source>Numbers in the margin, to say “look at ¶ 14”</source>
        <translation>Números al margen, para decir «véase ¶ 14»</translation>
    </message>
    <message>
        <source>Dim the page but for the lines round the pointer</source>
        <translation>Atenuar la página salvo las líneas junto al puntero</translation>
    </message>
    <message>
        <source>This mark</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Compare with another report…</source>
        <translation>Comparar con otro texto…</translation>
    </message>
    <message>
        <source>Two reports side by side: what is said more firmly in one</source>
        <translation>Dos textos lado a lado: qué se dice con más firmeza en uno</translation>
    </message>
    <message>
        <source>The place or the article where you were before</source>
        <translation>El lugar o el artículo donde estaba antes</translation>
    </message>
    <message>
        <source>Where you came back from</source>
        <translation>De donde ha vuelto</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Ir a…</translation>
    </message>
    <message>
        <source>A paragraph by its number, a heading or a bookmark by its words</source>
        <translation>Un párrafo por su número, un título o un marcador por sus palabras</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>Headings and bookmarks of this text, at the left</source>
        <translation>Títulos y marcadores de este texto, a la izquierda</translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation>Capítulo siguiente</translation>
    </message>
    <message>
        <source>Previous chapter</source>
        <translation>Capítulo anterior</translation>
    </message>
    <message>
        <source>Bookmark this place</source>
        <translation>Poner un marcador aquí</translation>
    </message>
    <message>
        <source>At the selected words, or where the page begins; the same again takes it out</source>
        <translation>En las palabras seleccionadas o donde empieza la página; repetirlo lo quita</translation>
    </message>
    <message>
        <source>Practise on this article</source>
        <translation>Practicar con este artículo</translation>
    </message>
    <message>
        <source>Mark it yourself first; then see what Bywhom has marked</source>
        <translation>Primero márquelo usted; después vea qué ha marcado Bywhom</translation>
    </message>
    <message>
        <source>Open a lesson…</source>
        <translation>Abrir una lección…</translation>
    </message>
    <message>
        <source>A .lesson file from your teacher</source>
        <translation>Un archivo .lesson del docente</translation>
    </message>
    <message>
        <source>Make a lesson of this article…</source>
        <translation>Hacer una lección de este artículo…</translation>
    </message>
    <message>
        <source>Marks corrected into a key, tasks, and what is revealed when</source>
        <translation>Marcas corregidas como clave, tareas y qué se revela cuándo</translation>
    </message>
    <message>
        <source>Lessons ready to run…</source>
        <translation>Lecciones listas…</translation>
    </message>
    <message>
        <source>Six lessons of 45 minutes, each at two reading levels</source>
        <translation>Seis lecciones de 45 minutos, cada una en dos niveles de lectura</translation>
    </message>
    <message>
        <source>Change a lesson…</source>
        <translation>Cambiar una lección…</translation>
    </message>
    <message>
        <source>Open a .lesson file of your own to change it</source>
        <translation>Abrir un archivo .lesson propio para cambiarlo</translation>
    </message>
    <message>
        <source>Collect answers…</source>
        <translation>Recoger respuestas…</translation>
    </message>
    <message>
        <source>A folder of .answers files as a table, a heat map and a report</source>
        <translation>Una carpeta de archivos .answers como tabla, mapa de calor e informe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Leave them out of this article only, or bring them back</source>
        <translation>Omitirlas solo en este artículo o recuperarlas</translation>
    </message>
    <message>
        <source>Hedges in this article</source>
        <translation>Atenuaciones en este artículo</translation>
    </message>
    <message>
        <source>Unnamed sources in this article</source>
        <translation>Fuentes sin nombre en este artículo</translation>
    </message>
    <message>
        <source>Unsourced claims in this article</source>
        <translation>Afirmaciones sin fuente en este artículo</translation>
    </message>
    <message>
        <source>Loaded language in this article</source>
        <translation>Lenguaje valorativo en este artículo</translation>
    </message>
    <message>
        <source>Attributed in this article</source>
        <translation>Lo atribuido en este artículo</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Marca siguiente</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Marca anterior</translation>
    </message>
    <message>
        <source>Explain this mark</source>
        <translation>Explicar esta marca</translation>
    </message>
    <message>
        <source>Why it is marked, when that is fair, what to ask</source>
        <translation>Por qué está marcado, cuándo es correcto, qué preguntar</translation>
    </message>
    <message>
        <source>This mark is wrong, or answered: take it away, here only</source>
        <translation>Esta marca es errónea o está resuelta: quitarla solo aquí</translation>
    </message>
    <message>
        <source>Bring dismissed marks back…</source>
        <translation>Recuperar marcas descartadas…</translation>
    </message>
    <message>
        <source>What was dismissed here or everywhere, to bring back</source>
        <translation>Lo descartado aquí o en todas partes, para recuperarlo</translation>
    </message>
    <message>
        <source>Your own rules…</source>
        <translation>Reglas propias…</translation>
    </message>
    <message>
        <source>Write rules, see what they would mark, hand them on</source>
        <translation>Escribir reglas, ver qué marcarían, pasarlas a otros</translation>
    </message>
    <message>
        <source>Make a rule of these words…</source>
        <translation>Hacer una regla de estas palabras…</translation>
    </message>
    <message>
        <source>A rule of your own that marks the selected words</source>
        <translation>Una regla propia que marca las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Read your rules again</source>
        <translation>Volver a leer las reglas</translation>
    </message>
    <message>
        <source>After a file in your rules folder has changed</source>
        <translation>Cuando ha cambiado un archivo de la carpeta de reglas</translation>
    </message>
    <message>
        <source>Open your rules folder</source>
        <translation>Abrir la carpeta de reglas</translation>
    </message>
    <message>
        <source>Rule files that lie there are read at every start</source>
        <translation>Los archivos de reglas que haya allí se leen en cada inicio</translation>
    </message>
    <message>
        <source>Hedges</source>
        <translation>Atenuaciones</translation>
    </message>
    <message>
        <source>Unnamed sources</source>
        <translation>Fuentes sin nombre</translation>
    </message>
    <message>
        <source>Unsourced claims</source>
        <translation>Afirmaciones sin fuente</translation>
    </message>
    <message>
        <source>Loaded language</source>
        <translation>Lenguaje valorativo</translation>
    </message>
    <message>
        <source>Attributed</source>
        <translation>Atribuido</translation>
    </message>
    <message>
        <source>Marks on and off</source>
        <translation>Mostrar u ocultar marcas</translation>
    </message>
    <message>
        <source>Hide all marks, or bring them back</source>
        <translation>Ocultar todas las marcas o recuperarlas</translation>
    </message>
    <message>
        <source>Fewer or more marks</source>
        <translation>Menos o más marcas</translation>
    </message>
    <message>
        <source>Key: every sure or likely mark. All: the merely possible ones too</source>
        <translation>Claras: todas las seguras o probables. Todas: también las solo posibles</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Write a note on the selected words or mark</source>
        <translation>Escribir una nota sobre las palabras o la marca seleccionadas</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Resaltar</translation>
    </message>
    <message>
        <source>Colour the selected words</source>
        <translation>Colorear las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Give the note on these words a tag</source>
        <translation>Poner una etiqueta a la nota de estas palabras</translation>
    </message>
    <message>
        <source>Note on the whole article</source>
        <translation>Nota sobre todo el artículo</translation>
    </message>
    <message>
        <source>What you think of all of it</source>
        <translation>Lo que piensa del conjunto</translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation>Resaltar en amarillo</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>Resaltar en verde</translation>
    </message>
    <message>
        <source>Highlight in blue</source>
        <translation>Resaltar en azul</translation>
    </message>
    <message>
        <source>Highlight in rose</source>
        <translation>Resaltar en rosa</translation>
    </message>
    <message>
        <source>What the colours mean…</source>
        <translation>Qué significan los colores…</translation>
    </message>
    <message>
        <source>Your own words for yellow, green, blue and rose</source>
        <translation>Sus propias palabras para amarillo, verde, azul y rosa</translation>
    </message>
    <message>
        <source>Notes of all articles</source>
        <translation>Notas de todos los artículos</translation>
    </message>
    <message>
        <source>Search in them, by tag, colour and article</source>
        <translation>Buscar en ellas por etiqueta, color y artículo</translation>
    </message>
    <message>
        <source>Every key, and how to change it</source>
        <translation>Todas las teclas y cómo cambiarlas</translation>
    </message>
    <message>
        <source>Find a command by its name</source>
        <translation>Buscar una orden por su nombre</translation>
    </message>
    <message>
        <source>Show the first hints again</source>
        <translation>Mostrar otra vez los primeros consejos</translation>
    </message>
    <message>
        <source>Opens the first sample article with its hints</source>
        <translation>Abre el primer artículo de ejemplo con sus consejos</translation>
    </message>
    <message>
        <source>Asks, then opens the page of releases in your browser; Bywhom itself asks nobody</source>
        <translation>Pregunta y abre la página de versiones en el navegador; Bywhom no consulta a nadie</translation>
    </message>
    <message>
        <source>Leave what is open</source>
        <translation>Dejar lo que está abierto</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Qué difiere</translation>
    </message>
    <message>
        <source>Add a third report…</source>
        <translation>Añadir un tercer texto…</translation>
    </message>
    <message>
        <source>Save as a web page…</source>
        <translation>Guardar como página web…</translation>
    </message>
    <message>
        <source>Reports compared</source>
        <translation>Textos comparados</translation>
    </message>
    <message>
        <source>The report: {name}</source>
        <translation>El texto: {name}</translation>
    </message>
    <message>
        <source>Not in this report</source>
        <translation>No está en este texto</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>on the left</source>
        <translation>a la izquierda</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>en el centro</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>on the right</source>
        <translation>a la derecha</translation>
    </message>
    <message>
        <source>surer</source>
        <translation>más firme</translation>
    </message>
    <message>
        <source>more careful</source>
        <translation>más prudente</translation>
    </message>
    <message>
        <source>Two versions of one article: what changed from the left to the right</source>
        <translation>Dos versiones de un artículo: qué cambió de izquierda a derecha</translation>
    </message>
    <message>
        <source>Two versions of one article, word for word the same</source>
        <translation>Dos versiones de un artículo, iguales palabra por palabra</translation>
    </message>
    <message>
        <source>Sentence by sentence</source>
        <translation>Frase por frase</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s) without a counterpart</source>
        <translation>
            <numerusform>%Ln frase sin correspondencia</numerusform>
            <numerusform>%Ln frases sin correspondencia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln par</numerusform>
            <numerusform>%Ln pares</numerusform>
        </translation>
    </message>
    <message>
        <source>Headline and text</source>
        <translation>Titular y texto</translation>
    </message>
    <message>
        <source>its own text</source>
        <translation>su propio texto</translation>
    </message>
    <message>
        <source>the text of {report}</source>
        <translation>el texto de «{report}»</translation>
    </message>
    <message>
        <source>{report}’s headline is {verdict} than {texts}.</source>
        <translation>{report}: el titular es {verdict} que {texts}.</translation>
    </message>
    <message>
        <source>Split nearly in half: the best places to start talking.</source>
        <translation>Casi mitad y mitad: los mejores lugares para empezar a hablar.</translation>
    </message>
    <message>
        <source>Everybody marked the same here, or nobody has marked yet.</source>
        <translation>Aquí todos marcaron lo mismo, o nadie ha marcado aún.</translation>
    </message>
    <message>
        <source>Krippendorff’s alpha: 1 is full agreement, 0 is chance. Trained annotators reach about 0.42 on such tasks.</source>
        <translation>Alfa de Krippendorff: 1 es acuerdo pleno, 0 es azar. Anotadores formados llegan a cerca de 0,42 en tareas así.</translation>
    </message>
    <message>
        <source>The range is where 95 of 100 draws of them lie.</source>
        <translation>En el intervalo caen 95 de cada 100 extracciones.</translation>
    </message>
    <message>
        <source>Agreement on sentences</source>
        <translation>Acuerdo sobre frases</translation>
    </message>
    <message>
        <source>and {rest} more, in the report</source>
        <translation>y {rest} más, en el informe</translation>
    </message>
    <message>
        <source>Files with a question:</source>
        <translation>Archivos con dudas:</translation>
    </message>
    <message>
        <source>Agreement on sentences of {kind}</source>
        <translation>Acuerdo sobre frases ({kind})</translation>
    </message>
    <message>
        <source>Over sentences</source>
        <translation>Por frases</translation>
    </message>
    <message>
        <source>Over words</source>
        <translation>Por palabras</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln frase</numerusform>
            <numerusform>%Ln frases</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>Most contested first</source>
        <translation>Lo más discutido primero</translation>
    </message>
    <message>
        <source>Told differently</source>
        <translation>Contado de otro modo</translation>
    </message>
    <message>
        <source>What all agree on</source>
        <translation>En lo que todos coinciden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <comment>of them</comment>
        <translation>
            <numerusform>%Ln frase</numerusform>
            <numerusform>%Ln frases</numerusform>
        </translation>
    </message>
    <message>
        <source>Only {where}: what matters most of {more}</source>
        <translation>Solo {where}: lo más importante de {more}</translation>
    </message>
    <message>
        <source>Numbers side by side</source>
        <translation>Cifras lado a lado</translation>
    </message>
    <message>
        <source>A number differs</source>
        <translation>Una cifra difiere</translation>
    </message>
    <message>
        <source>The same number</source>
        <translation>La misma cifra</translation>
    </message>
    <message>
        <source>Who is credited</source>
        <translation>A quién se atribuye</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln declaración</numerusform>
            <numerusform>%Ln declaraciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Not credited</source>
        <translation>Sin atribución</translation>
    </message>
    <message>
        <source>Order and weight</source>
        <translation>Orden y peso</translation>
    </message>
    <message>
        <source>{early} tells it at once, {late} near the end.</source>
        <translation>{early}: al principio; {late}: cerca del final.</translation>
    </message>
    <message>
        <source>First here, late there</source>
        <translation>Aquí primero, allí tarde</translation>
    </message>
    <message>
        <source>Only {where}</source>
        <translation>Solo {where}</translation>
    </message>
    <message>
        <source>Same matter</source>
        <translation>El mismo asunto</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the marked page</source>
        <translation>Guardar la página con marcas</translation>
    </message>
    <message>
        <source>The article is still being read. Save it in a moment.</source>
        <translation>El artículo aún se está leyendo. Guárdelo dentro de un momento.</translation>
    </message>
    <message>
        <source>What the marks ask</source>
        <translation>Qué preguntan las marcas</translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation>{value} %</translation>
    </message>
    <message>
        <source>An article needs a title.</source>
        <translation>Un artículo necesita un título.</translation>
    </message>
    <message>
        <source>Write the date as 2026-03-02, 2026-03 or 2026, or leave it empty.</source>
        <translation>Escriba la fecha como 2026-03-02, 2026-03 o 2026, o déjela vacía.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of a lesson</comment>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Reveal shows your key</source>
        <translation>Revelar muestra su clave</translation>
    </message>
    <message>
        <source>Reveal shows Bywhom’s marks</source>
        <translation>Revelar muestra las marcas de Bywhom</translation>
    </message>
    <message>
        <source>Reveal shows nothing; you compare in class</source>
        <translation>Nada; se compara en clase</translation>
    </message>
    <message>
        <source>when a student is ready</source>
        <translation>cuando alguien esté listo</translation>
    </message>
    <message>
        <source>only after handing in</source>
        <translation>solo después de entregar</translation>
    </message>
    <message>
        <source>from the start: a worked example</source>
        <translation>desde el principio: un ejemplo resuelto</translation>
    </message>
    <message>
        <source>Mark words</source>
        <translation>Marcar palabras</translation>
    </message>
    <message>
        <source>Sort sources on the ladder</source>
        <translation>Ordenar fuentes en la escalera</translation>
    </message>
    <message>
        <source>Tick IMVAIN for each source</source>
        <translation>Marcar IMVAIN para cada fuente</translation>
    </message>
    <message>
        <source>Rewrite the headline</source>
        <translation>Reescribir el titular</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Responder una pregunta</translation>
    </message>
    <message>
        <source>Compare the reports</source>
        <translation>Comparar los textos</translation>
    </message>
    <message>
        <source>The key is optional. Begin with Bywhom’s marks or from none, correct them on the page, and say why: your words are what a student reads after Reveal.</source>
        <translation>La clave es opcional. Empiece con las marcas de Bywhom o sin ninguna, corríjalas en la página y diga por qué: sus palabras son lo que se lee tras revelar.</translation>
    </message>
    <message>
        <source>With a word the key is encrypted until you say it in class. Without one, whoever unpacks the file can read it.</source>
        <translation>Con una palabra, la clave queda cifrada hasta que la diga en clase. Sin ella, quien desempaquete el archivo puede leerla.</translation>
    </message>
    <message>
        <source>Title of the lesson</source>
        <translation>Título de la lección</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>Read the whole article once before you mark.</source>
        <translation>Lean todo el artículo una vez antes de marcar.</translation>
    </message>
    <message>
        <source>What Reveal shows</source>
        <translation>Qué muestra Revelar</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>A word to lock the key, if you like</source>
        <translation>Una palabra para cerrar la clave</translation>
    </message>
    <message>
        <source>A word to lock the key</source>
        <translation>Una palabra para cerrar la clave</translation>
    </message>
    <message>
        <source>Category {number}</source>
        <translation>Categoría {number}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Revelar</translation>
    </message>
    <message>
        <source>What can be marked, in your own words if you like</source>
        <translation>Qué se puede marcar</translation>
    </message>
    <message>
        <source>What the key marks</source>
        <translation>Qué marca la clave</translation>
    </message>
    <message>
        <source>Begin with Bywhom’s marks</source>
        <translation>Con las marcas de Bywhom</translation>
    </message>
    <message>
        <source>Begin from none</source>
        <translation>Empezar sin ninguna</translation>
    </message>
    <message>
        <source>Why this is in the key</source>
        <translation>Por qué esto está en la clave</translation>
    </message>
    <message>
        <source>Click a mark, then say why it is one.</source>
        <translation>Haga clic en una marca y diga por qué lo es.</translation>
    </message>
    <message>
        <source>Kind of task</source>
        <translation>Tipo de tarea</translation>
    </message>
    <message>
        <source>What the student is to do</source>
        <translation>Qué hay que hacer</translation>
    </message>
    <message>
        <source>Only for the article on the page</source>
        <translation>Solo para el artículo de la página</translation>
    </message>
    <message>
        <source>Ask about the selected words</source>
        <translation>Preguntar por las palabras seleccionadas</translation>
    </message>
    <message>
        <source>About: “{words}”</source>
        <translation>Sobre: «{words}»</translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation>La lección</translation>
    </message>
    <message>
        <source>Authors, with semicolons between them</source>
        <translation>Autores, separados por punto y coma</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>About this article</source>
        <translation>Sobre este artículo</translation>
    </message>
    <message>
        <source>Tags to add to these articles, with commas between them:</source>
        <translation>Etiquetas para añadir a estos artículos, separadas por comas:</translation>
    </message>
    <message>
        <source>Where this article came from is not known, or not there any more.</source>
        <translation>No se sabe de dónde vino este artículo, o ya no está allí.</translation>
    </message>
    <message>
        <source>Tags of this article, with commas between them:</source>
        <translation>Etiquetas de este artículo, separadas por comas:</translation>
    </message>
    <message>
        <source>Name of the collection:</source>
        <translation>Nombre de la colección:</translation>
    </message>
    <message>
        <source>{articles} and all that was noted on them will be gone for good. There is no undo.</source>
        <translation>{articles} y todo lo anotado en ellos se borrarán para siempre. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Feed: {title}</source>
        <translation>Canal: {title}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>Vaciar la papelera…</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>Vaciar la papelera</translation>
    </message>
    <message>
        <source>{place}: no program here opens it.</source>
        <translation>{place}: ningún programa de este equipo lo abre.</translation>
    </message>
    <message>
        <source>The article’s facts are changed.</source>
        <translation>Los datos del artículo han cambiado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) selected</source>
        <translation>
            <numerusform>%Ln artículo seleccionado</numerusform>
            <numerusform>%Ln artículos seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sacar del archivo</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leído</translation>
    </message>
    <message>
        <source>Add tags…</source>
        <translation>Añadir etiquetas…</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>Add to {name}</source>
        <translation>Añadir a «{name}»</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Nueva colección…</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Llevar a la papelera</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>Remove this collection</source>
        <translation>Quitar esta colección</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Nueva colección</translation>
    </message>
    <message>
        <source>Backup (*.zip)</source>
        <translation>Copia (*.zip)</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>Bibliotecas (*.db)</translation>
    </message>
    <message>
        <source>Backups (*.zip *.db)</source>
        <translation>Copias (*.zip *.db)</translation>
    </message>
    <message>
        <source>{name} failed ({error}). Your work is kept.</source>
        <translation>{name}: ha fallado ({error}). Su trabajo está guardado.</translation>
    </message>
    <message>
        <source>There is no library open to be saved.</source>
        <translation>No hay ninguna biblioteca abierta que guardar.</translation>
    </message>
    <message>
        <source>Save what was kept</source>
        <translation>Guardar lo rescatado</translation>
    </message>
    <message>
        <source>All that was saved is in {path}.</source>
        <translation>Todo lo rescatado está en {path}.</translation>
    </message>
    <message>
        <source>Bywhom library {day}</source>
        <translation>Biblioteca Bywhom {day}</translation>
    </message>
    <message>
        <source>Save a backup</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>The whole library is saved in {path}.</source>
        <translation>Toda la biblioteca está guardada en {path}.</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>Abrir una copia</translation>
    </message>
    <message>
        <source>The backup is open.</source>
        <translation>La copia está abierta.</translation>
    </message>
    <message>
        <source>What was there is kept as {name}.</source>
        <translation>Lo que había se conserva como {name}.</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>La copia</translation>
    </message>
    <message>
        <source>Found in the library</source>
        <translation>Encontrado en la biblioteca</translation>
    </message>
    <message>
        <source>Nothing else in the library</source>
        <translation>Nada más en la biblioteca</translation>
    </message>
    <message>
        <source>This article could not be marked ({message}).</source>
        <translation>No se pudo marcar este artículo ({message}).</translation>
    </message>
    <message>
        <source>The analysis stopped several times and was given up. You can read on and write notes; open the article again to try once more.</source>
        <translation>El análisis se detuvo varias veces y se abandonó. Puede seguir leyendo y tomar notas; abra de nuevo el artículo para volver a intentarlo.</translation>
    </message>
    <message>
        <source>The analysis stopped and was started again.</source>
        <translation>El análisis se detuvo y se ha reiniciado.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>No hay ningún artículo abierto.</translation>
    </message>
    <message>
        <source>No marks of the kinds that are switched on.</source>
        <translation>No hay marcas de los tipos activados.</translation>
    </message>
    <message>
        <source>Looking for marks…</source>
        <translation>Buscando marcas…</translation>
    </message>
    <message>
        <source>No marks in this article.</source>
        <translation>No hay marcas en este artículo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible mark(s) in this article so far.</source>
        <translation>
            <numerusform>%Ln posible marca en este artículo hasta ahora.</numerusform>
            <numerusform>%Ln posibles marcas en este artículo hasta ahora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible mark(s) in this article.</source>
        <translation>
            <numerusform>%Ln posible marca en este artículo.</numerusform>
            <numerusform>%Ln posibles marcas en este artículo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln possible mark(s) shown so far.</source>
        <translation>
            <numerusform>Se muestran {shown} de %Ln posible marca hasta ahora.</numerusform>
            <numerusform>Se muestran {shown} de %Ln posibles marcas hasta ahora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln possible mark(s) shown.</source>
        <translation>
            <numerusform>Se muestran {shown} de %Ln posible marca.</numerusform>
            <numerusform>Se muestran {shown} de %Ln posibles marcas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks are switched off. M brings them back.</source>
        <translation>Las marcas están desactivadas. M las recupera.</translation>
    </message>
    <message>
        <source>The article is still being read.</source>
        <translation>El artículo aún se está leyendo.</translation>
    </message>
    <message>
        <source>No marks are shown in this article. Shift+M shows every possible one.</source>
        <translation>No se muestra ninguna marca en este artículo. Mayús+M muestra todas las posibles.</translation>
    </message>
    <message>
        <source>Nothing is dismissed in this article.</source>
        <translation>En este artículo no hay nada descartado.</translation>
    </message>
    <message>
        <source>Everywhere: every mark of “{title}”</source>
        <translation>En todas partes: todas las marcas de «{title}»</translation>
    </message>
    <message>
        <source>In this article: every mark of “{title}”</source>
        <translation>En este artículo: todas las marcas de «{title}»</translation>
    </message>
    <message>
        <source>In this article: {words}, all of them</source>
        <translation>En este artículo: {words}, todo</translation>
    </message>
    <message>
        <source>In this article: “{phrase}” ({title})</source>
        <translation>En este artículo: «{phrase}» ({title})</translation>
    </message>
    <message>
        <source>Here: “{words}” ({title})</source>
        <translation>Aquí: «{words}» ({title})</translation>
    </message>
    <message>
        <source>Dismissed marks</source>
        <translation>Marcas descartadas</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Dismissed here.</source>
        <translation>Descartada aquí.</translation>
    </message>
    <message>
        <source>Dismissed wherever this phrase stands in this article.</source>
        <translation>Descartada dondequiera que esté esta expresión en este artículo.</translation>
    </message>
    <message>
        <source>Dismissed; the rule marks nothing in this article any more.</source>
        <translation>Descartada; la regla ya no marca nada en este artículo.</translation>
    </message>
    <message>
        <source>Dismissed everywhere; the rule marks nothing any more.</source>
        <translation>Descartada en todas partes; la regla ya no marca nada.</translation>
    </message>
    <message>
        <source>Nothing can be dismissed: the library is not open for writing.</source>
        <translation>No se puede descartar nada: la biblioteca no admite escritura.</translation>
    </message>
    <message>
        <source>{kinds}: not shown anywhere just now.</source>
        <translation>{kinds}: ahora no se muestra en ninguna parte.</translation>
    </message>
    <message>
        <source>{kinds}: left out of this article only.</source>
        <translation>{kinds}: omitido solo en este artículo.</translation>
    </message>
    <message>
        <source>{kinds}: none is shown. Shift+M shows every possible one.</source>
        <translation>{kinds}: no se muestra ninguna marca. Mayús+M muestra todas las posibles.</translation>
    </message>
    <message>
        <source>{kinds}: shown in this article again.</source>
        <translation>{kinds}: se muestra de nuevo en este artículo.</translation>
    </message>
    <message>
        <source>Choose a mark first: J goes to the next one.</source>
        <translation>Elija primero una marca: J va a la siguiente.</translation>
    </message>
    <message>
        <source>This was the last mark.</source>
        <translation>Era la última marca.</translation>
    </message>
    <message>
        <source>This was the first mark.</source>
        <translation>Era la primera marca.</translation>
    </message>
    <message>
        <source>Rules (*.toml)</source>
        <translation>Reglas (*.toml)</translation>
    </message>
    <message>
        <source>The rules could not be saved in {path} ({error}).</source>
        <translation>No se pudieron guardar las reglas en {path} ({error}).</translation>
    </message>
    <message>
        <source>Not taken in. {error}</source>
        <translation>No incorporado. {error}</translation>
    </message>
    <message>
        <source>{name} could not be taken in ({error}).</source>
        <translation>No se pudo incorporar {name} ({error}).</translation>
    </message>
    <message>
        <source>The rules could not be written ({error}).</source>
        <translation>No se pudieron escribir las reglas ({error}).</translation>
    </message>
    <message>
        <source>{folder} cannot be made ({error}).</source>
        <translation>No se puede crear {folder} ({error}).</translation>
    </message>
    <message>
        <source>Take in rules</source>
        <translation>Incorporar reglas</translation>
    </message>
    <message>
        <source>Hand on your rules</source>
        <translation>Pasar sus reglas</translation>
    </message>
    <message>
        <source>{file} has lists, which this sheet cannot keep.</source>
        <translation>{file} contiene listas, que esta hoja no puede conservar.</translation>
    </message>
    <message>
        <source>{why} Give the file another name to begin a new one here.</source>
        <translation>{why} Dé otro nombre al archivo para empezar aquí uno nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>{place} of %Ln attribution(s) to {rung}.</source>
        <translation>
            <numerusform>{place} de %Ln atribución a {rung}.</numerusform>
            <numerusform>{place} de %Ln atribuciones a {rung}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} · mention {mention} of {mentions}</source>
        <translation>{name} · mención {mention} de {mentions}</translation>
    </message>
    <message>
        <source>Ticks cannot be kept while there is no library to write to.</source>
        <translation>Las casillas no se pueden conservar sin una biblioteca en la que escribir.</translation>
    </message>
    <message>
        <source>credited</source>
        <translation>atribuidas</translation>
    </message>
    <message>
        <source>possibly unsourced</source>
        <translation>quizá sin fuente</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otras</translation>
    </message>
    <message numerus="yes">
        <source>Sentence {index} of %Ln sentence(s): {status}.</source>
        <translation>
            <numerusform>Frase {index} de %Ln: {status}.</numerusform>
            <numerusform>Frase {index} de %Ln: {status}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>One a line. (a|b): one of them; [the]: with or without; claim*: any ending</source>
        <translation>Una por línea. (a|b): una de ellas; [the]: con o sin; claim*: cualquier terminación</translation>
    </message>
    <message>
        <source>Must mark</source>
        <translation>Debe marcar</translation>
    </message>
    <message>
        <source>Sentences of your own, one a line, [brackets] around the words</source>
        <translation>Frases propias, una por línea, [corchetes] alrededor de las palabras</translation>
    </message>
    <message>
        <source>Must leave</source>
        <translation>Debe dejar</translation>
    </message>
    <message>
        <source>Sentences in which nothing is to be marked</source>
        <translation>Frases en las que no hay nada que marcar</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Why the words are worth a question; {cue} stands for them</source>
        <translation>Por qué las palabras merecen una pregunta; {cue} las representa</translation>
    </message>
    <message>
        <source>When fair</source>
        <translation>Cuándo es correcto</translation>
    </message>
    <message>
        <source>When that is good practice</source>
        <translation>Cuándo es buena práctica</translation>
    </message>
    <message>
        <source>To ask</source>
        <translation>Qué preguntar</translation>
    </message>
    <message>
        <source>What a reader could ask</source>
        <translation>Qué podría preguntar quien lee</translation>
    </message>
    <message>
        <source>Says who</source>
        <translation>Según quién</translation>
    </message>
    <message>
        <source>A style guide, a paper, our class</source>
        <translation>Un libro de estilo, un estudio, nuestra clase</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Segura</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>Possible: only at All</source>
        <translation>Posible: solo con «Todas»</translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation>Reglas propias</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>Sus reglas</translation>
    </message>
    <message>
        <source>What this rule would mark</source>
        <translation>Qué marcaría esta regla</translation>
    </message>
    <message>
        <source>Reveal is to show your key, but the key is empty. Mark something, or choose otherwise.</source>
        <translation>Revelar debe mostrar su clave, pero está vacía. Marque algo o elija otra cosa.</translation>
    </message>
    <message>
        <source>The key is empty. Mark something first.</source>
        <translation>La clave está vacía. Marque algo primero.</translation>
    </message>
    <message>
        <source>Save the lesson first: the package holds the file as it was saved.</source>
        <translation>Guarde primero la lección: el paquete contiene el archivo tal como se guardó.</translation>
    </message>
    <message>
        <source>But the word locks nothing: the key is empty.</source>
        <translation>Pero la palabra no cierra nada: la clave está vacía.</translation>
    </message>
    <message>
        <source>But the word locks nothing from students: Reveal shows Bywhom’s marks. It locks your key only.</source>
        <translation>Pero la palabra no cierra nada al alumnado: Revelar muestra las marcas de Bywhom. Solo cierra su clave.</translation>
    </message>
    <message>
        <source>Saved: {name}. Hand this file out to the class.</source>
        <translation>Guardado: {name}. Reparta este archivo a la clase.</translation>
    </message>
    <message>
        <source>Add an article…</source>
        <translation>Añadir un artículo…</translation>
    </message>
    <message>
        <source>Add from the library or samples…</source>
        <translation>Añadir de la biblioteca o los ejemplos…</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Añadir una tarea</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Save the lesson…</source>
        <translation>Guardar la lección…</translation>
    </message>
    <message>
        <source>Save for a course (Common Cartridge)…</source>
        <translation>Guardar para un curso (Common Cartridge)…</translation>
    </message>
    <message>
        <source>The lesson on paper (PDF)…</source>
        <translation>La lección en papel (PDF)…</translation>
    </message>
    <message>
        <source>The key on paper (PDF)…</source>
        <translation>La clave en papel (PDF)…</translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation>Añadir un artículo</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>Guardar la lección</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Course packages</source>
        <translation>Paquetes de curso</translation>
    </message>
    <message>
        <source>Saved: {name}. Import it into the course.</source>
        <translation>Guardado: {name}. Impórtelo en el curso.</translation>
    </message>
    <message>
        <source>Save the lesson before you go back?</source>
        <translation>¿Guardar la lección antes de volver?</translation>
    </message>
    <message>
        <source>Saved. The open article is being marked anew.</source>
        <translation>Guardado. El artículo abierto se está marcando de nuevo.</translation>
    </message>
    <message>
        <source>Not saved. The message over the page says why.</source>
        <translation>No guardado. El mensaje sobre la página dice por qué.</translation>
    </message>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>Hay cambios sin guardar.</translation>
    </message>
    <message>
        <source>Save them before the sheet is closed?</source>
        <translation>¿Guardarlos antes de cerrar la hoja?</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Cerrar sin guardar</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nueva regla</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Take in a file…</source>
        <translation>Incorporar un archivo…</translation>
    </message>
    <message>
        <source>Hand on…</source>
        <translation>Pasar a otros…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Marks from paper</source>
        <translation>Marcas del papel</translation>
    </message>
    <message>
        <source>Type the name that stands on the sheet first.</source>
        <translation>Escriba primero el nombre que figura en la hoja.</translation>
    </message>
    <message>
        <source>Typed in before: correct it and save again.</source>
        <translation>Ya introducida: corríjala y guárdela de nuevo.</translation>
    </message>
    <message>
        <source>Enter adds a mark, Delete takes one away, Ctrl+Enter saves and begins the next sheet.</source>
        <translation>Intro añade una marca, Supr quita una, Ctrl+Intro guarda y empieza la hoja siguiente.</translation>
    </message>
    <message>
        <source>Save, next sheet</source>
        <translation>Guardar, hoja siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Taken away: {words}</source>
        <translation>Quitado: {words}</translation>
    </message>
    <message>
        <source>Enter: {words}</source>
        <translation>Intro: {words}</translation>
    </message>
    <message>
        <source>The name on the sheet</source>
        <translation>El nombre de la hoja</translation>
    </message>
    <message>
        <source>Line, words, number of the kind</source>
        <translation>Línea, palabras, número del tipo</translation>
    </message>
    <message>
        <source>Marks of this sheet</source>
        <translation>Marcas de esta hoja</translation>
    </message>
    <message>
        <source>The name on the sheet; of several, with commas</source>
        <translation>El nombre de la hoja; si son varios, con comas</translation>
    </message>
    <message>
        <source>Save this sheet first?</source>
        <translation>¿Guardar antes esta hoja?</translation>
    </message>
    <message>
        <source>No rules yet. “New rule” begins one.</source>
        <translation>Aún no hay reglas. «Nueva regla» empieza una.</translation>
    </message>
    <message>
        <source>No article is open to try the rule on.</source>
        <translation>No hay ningún artículo abierto para probar la regla.</translation>
    </message>
    <message>
        <source>the beginning of this article</source>
        <translation>el principio de este artículo</translation>
    </message>
    <message>
        <source>this article</source>
        <translation>este artículo</translation>
    </message>
    <message>
        <source>It would mark nothing in {where}.</source>
        <translation>No marcaría nada en {where}.</translation>
    </message>
    <message numerus="yes">
        <source>It would mark %Ln place(s) in {where}:</source>
        <translation>
            <numerusform>Marcaría %Ln lugar en {where}:</numerusform>
            <numerusform>Marcaría %Ln lugares en {where}:</numerusform>
        </translation>
    </message>
    <message>
        <source>labelled news articles</source>
        <translation>artículos de noticias etiquetados</translation>
    </message>
    <message>
        <source>labelled Wikipedia sentences</source>
        <translation>frases de Wikipedia etiquetadas</translation>
    </message>
    <message>
        <source>sentences with labelled biased words</source>
        <translation>frases con palabras sesgadas etiquetadas</translation>
    </message>
    <message>
        <source>Not counted yet; its author holds it to be nearly always right.</source>
        <translation>Aún sin contar; su autor la tiene por casi siempre acertada.</translation>
    </message>
    <message>
        <source>Not counted yet; its author holds it to be mostly right.</source>
        <translation>Aún sin contar; su autor la tiene por acertada en general.</translation>
    </message>
    <message>
        <source>Not counted yet; its author holds it to be often wrong.</source>
        <translation>Aún sin contar; su autor la tiene por errónea a menudo.</translation>
    </message>
    <message>
        <source>Right in {right} of {hits} marks on {on}.</source>
        <translation>Acertada en {right} de {hits} marcas en {on}.</translation>
    </message>
    <message>
        <source>Dismissed by you {times}.</source>
        <translation>Descartada por usted {times}.</translation>
    </message>
    <message>
        <source>Answered by you {times}, in a note.</source>
        <translation>Respondida por usted {times}, en una nota.</translation>
    </message>
    <message>
        <source>A rule of your own</source>
        <translation>Una regla propia</translation>
    </message>
    <message>
        <source>Sources cannot be corrected while there is no library to write to.</source>
        <translation>Las fuentes no se pueden corregir sin una biblioteca en la que escribir.</translation>
    </message>
    <message>
        <source>You have corrected no source of this article.</source>
        <translation>No ha corregido ninguna fuente de este artículo.</translation>
    </message>
    <message>
        <source>“{source}” is no source any more.</source>
        <translation>«{source}» ya no es una fuente.</translation>
    </message>
    <message>
        <source>“{source}” is counted with “{value}”.</source>
        <translation>«{source}» se cuenta con «{value}».</translation>
    </message>
    <message>
        <source>“{source}” is “{value}” now.</source>
        <translation>«{source}» es ahora «{value}».</translation>
    </message>
    <message>
        <source>“{source}” stands on another rung now: {value}.</source>
        <translation>«{source}» está ahora en otro peldaño: {value}.</translation>
    </message>
    <message>
        <source>“{source}” is no source</source>
        <translation>«{source}» no es una fuente</translation>
    </message>
    <message>
        <source>“{source}” is the same as “{value}”</source>
        <translation>«{source}» es lo mismo que «{value}»</translation>
    </message>
    <message>
        <source>“{source}” is “{value}”</source>
        <translation>«{source}» es «{value}»</translation>
    </message>
    <message>
        <source>“{source}” is {value}</source>
        <translation>«{source}» es {value}</translation>
    </message>
    <message>
        <source>Not a source</source>
        <translation>No es una fuente</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>Lo mismo que</translation>
    </message>
    <message>
        <source>This is…</source>
        <translation>Es…</translation>
    </message>
    <message>
        <source>On the ladder</source>
        <translation>En la escalera</translation>
    </message>
    <message>
        <source>Take back what you corrected</source>
        <translation>Retirar su corrección</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>¿Quién es?</translation>
    </message>
    <message>
        <source>The name behind these words, as you would write it:</source>
        <translation>El nombre tras estas palabras, como usted lo escribiría:</translation>
    </message>
    <message>
        <source>Your corrections</source>
        <translation>Sus correcciones</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>{name}: something in the program went wrong while reading it ({error}). Your work is kept.</source>
        <translation>{name}: algo ha fallado en el programa al leerlo ({error}). Su trabajo está guardado.</translation>
    </message>
    <message>
        <source>This text belongs to the lesson “{title}”. Its marks wait until you have handed in.</source>
        <translation>Este texto pertenece a la lección «{title}». Sus marcas esperan hasta la entrega.</translation>
    </message>
    <message>
        <source>The corpus stays as it is; this article is in your library now, with what you write.</source>
        <translation>El corpus queda como está; este artículo está ahora en su biblioteca, con lo que usted escribe.</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>Versions of this article</source>
        <translation>Versiones de este artículo</translation>
    </message>
    <message>
        <source>Tells of the same, it seems</source>
        <translation>Parece contar lo mismo</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>The rest of the library</source>
        <translation>El resto de la biblioteca</translation>
    </message>
    <message>
        <source>Written to be compared with this one</source>
        <translation>Escrito para compararlo con este</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>el mismo día</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) apart</source>
        <translation>
            <numerusform>%Ln día de diferencia</numerusform>
            <numerusform>%Ln días de diferencia</numerusform>
        </translation>
    </message>
    <message>
        <source>as read on {day}</source>
        <translation>leído el {day}</translation>
    </message>
    <message>
        <source>Nothing has come from this feed yet</source>
        <translation>Aún no ha llegado nada de este canal</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>sin leer</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Todos los artículos</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>Con notas</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivados</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>En la papelera</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Últimos abiertos</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más nuevos primero</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Por título</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>Por medio</translation>
    </message>
    <message>
        <source>Most notes</source>
        <translation>Más notas</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Aquí no hay nada</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln sin leer</numerusform>
            <numerusform>%Ln sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing unread</source>
        <translation>nada sin leer</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln nota</numerusform>
            <numerusform>%Ln notas</numerusform>
        </translation>
    </message>
    <message>
        <source>text not here</source>
        <translation>sin el texto</translation>
    </message>
    <message>
        <source>Credited to {rung}</source>
        <translation>Atribuido a {rung}</translation>
    </message>
    <message>
        <source>The surest</source>
        <translation>Las más seguras</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>Todas las marcas</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>La biblioteca</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>no hay ninguna abierta</translation>
    </message>
    <message>
        <source>The page can be read all the same.</source>
        <translation>La página se puede leer igualmente.</translation>
    </message>
    <message>
        <source>This article does not seem to be in English. Marks exist for English only.</source>
        <translation>Este artículo no parece estar en inglés. Solo hay marcas para el inglés.</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>Hedge</source>
        <translation>Atenuación</translation>
    </message>
    <message>
        <source>Unnamed source</source>
        <translation>Fuente sin nombre</translation>
    </message>
    <message>
        <source>Unsourced claim</source>
        <translation>Afirmación sin fuente</translation>
    </message>
    <message>
        <source>How firmly is it said?</source>
        <translation>¿Con qué firmeza se dice?</translation>
    </message>
    <message>
        <source>Somebody, but who?</source>
        <translation>Alguien, pero ¿quién?</translation>
    </message>
    <message>
        <source>Says who?</source>
        <translation>¿Quién lo dice?</translation>
    </message>
    <message>
        <source>A word that pushes</source>
        <translation>Una palabra que empuja</translation>
    </message>
    <message>
        <source>Credited to somebody</source>
        <translation>Atribuido a alguien</translation>
    </message>
    <message>
        <source>a person or organisation by name</source>
        <translation>una persona u organización con nombre</translation>
    </message>
    <message>
        <source>a document or other outlet by name</source>
        <translation>un documento u otro medio con nombre</translation>
    </message>
    <message>
        <source>somebody described, not named</source>
        <translation>alguien descrito, no nombrado</translation>
    </message>
    <message>
        <source>somebody unnamed</source>
        <translation>alguien sin nombre</translation>
    </message>
    <message>
        <source>a crowd</source>
        <translation>una multitud</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>nadie en particular</translation>
    </message>
    <message>
        <source>named</source>
        <translation>con nombre</translation>
    </message>
    <message>
        <source>document</source>
        <translation>documento</translation>
    </message>
    <message>
        <source>described</source>
        <translation>descrita</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>crowd</source>
        <translation>multitud</translation>
    </message>
    <message>
        <source>passive</source>
        <translation>pasiva</translation>
    </message>
    <message>
        <source>Credited statement</source>
        <translation>Declaración atribuida</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln vez</numerusform>
            <numerusform>%Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>párrafo {number}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>archiving an article</source>
        <translation>archivar un artículo</translation>
    </message>
    <message>
        <source>bringing an article back</source>
        <translation>recuperar un artículo</translation>
    </message>
    <message>
        <source>putting an article into a collection</source>
        <translation>poner un artículo en una colección</translation>
    </message>
    <message>
        <source>removing an article</source>
        <translation>quitar un artículo</translation>
    </message>
    <message>
        <source>marking an article as unread</source>
        <translation>marcar un artículo como no leído</translation>
    </message>
    <message>
        <source>putting an article back</source>
        <translation>devolver un artículo</translation>
    </message>
    <message>
        <source>tagging an article</source>
        <translation>etiquetar un artículo</translation>
    </message>
    <message>
        <source>taking an article out of the archive</source>
        <translation>sacar un artículo del archivo</translation>
    </message>
    <message>
        <source>setting a bookmark</source>
        <translation>poner un marcador</translation>
    </message>
    <message>
        <source>taking a bookmark out</source>
        <translation>quitar un marcador</translation>
    </message>
    <message>
        <source>deleting a collection</source>
        <translation>borrar una colección</translation>
    </message>
    <message>
        <source>making a collection</source>
        <translation>crear una colección</translation>
    </message>
    <message>
        <source>taking back the correction of a source</source>
        <translation>retirar la corrección de una fuente</translation>
    </message>
    <message>
        <source>following a feed</source>
        <translation>seguir un canal</translation>
    </message>
    <message>
        <source>leaving a feed</source>
        <translation>dejar un canal</translation>
    </message>
    <message>
        <source>dismissing a mark</source>
        <translation>descartar una marca</translation>
    </message>
    <message>
        <source>bringing a mark back</source>
        <translation>recuperar una marca</translation>
    </message>
    <message>
        <source>adding a note</source>
        <translation>añadir una nota</translation>
    </message>
    <message>
        <source>changing a note</source>
        <translation>cambiar una nota</translation>
    </message>
    <message>
        <source>deleting a note</source>
        <translation>borrar una nota</translation>
    </message>
    <message>
        <source>putting a note to its words</source>
        <translation>poner una nota en sus palabras</translation>
    </message>
    <message>
        <source>putting a note back</source>
        <translation>devolver una nota</translation>
    </message>
    <message>
        <source>bringing notes in</source>
        <translation>importar notas</translation>
    </message>
    <message>
        <source>correcting a source</source>
        <translation>corregir una fuente</translation>
    </message>
    <message>
        <source>ticking a source</source>
        <translation>marcar una casilla de una fuente</translation>
    </message>
    <message>
        <source>Undone: {step}.</source>
        <translation>Deshecho: {step}.</translation>
    </message>
    <message>
        <source>Done again: {step}.</source>
        <translation>Rehecho: {step}.</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} de {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} de {month} de {year}</translation>
    </message>
    <message>
        <source>today, {clock}</source>
        <translation>hoy, {clock}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>{words} in {paragraphs} were kept.</source>
        <translation>Se conservaron {words} en {paragraphs}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln palabra</numerusform>
            <numerusform>%Ln palabras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <comment>in them</comment>
        <translation>
            <numerusform>%Ln párrafo</numerusform>
            <numerusform>%Ln párrafos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>No se omitió nada.</translation>
    </message>
    <message>
        <source>{words} in {blocks} were left out.</source>
        <translation>Se omitieron {words} en {blocks}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s)</source>
        <comment>in them</comment>
        <translation>
            <numerusform>%Ln bloque</numerusform>
            <numerusform>%Ln bloques</numerusform>
        </translation>
    </message>
    <message>
        <source>Said in the list of notes and with each colour. Leave a line empty for no meaning.</source>
        <translation>Aparece en la lista de notas y con cada color. Una línea vacía: sin significado.</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>Qué significan los colores</translation>
    </message>
    <message>
        <source>What {colour} means</source>
        <translation>Qué significa {colour}</translation>
    </message>
    <message>
        <source>Left out, with its words as far as it has any:</source>
        <translation>Omitido, con su texto si lo tiene:</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Copy this</source>
        <translation>Copiar esto</translation>
    </message>
    <message>
        <source>Notes cannot be kept: the library is not open for writing. The page can be read.</source>
        <translation>No se pueden conservar notas: la biblioteca no admite escritura. La página se puede leer.</translation>
    </message>
    <message>
        <source>This note is by {name}. Write your own beside it: select its words, press N.</source>
        <translation>Esta nota es de {name}. Escriba la suya al lado: seleccione sus palabras y pulse N.</translation>
    </message>
    <message>
        <source>On the whole article</source>
        <translation>Sobre todo el artículo</translation>
    </message>
    <message>
        <source>Select the words on the page first, or a mark.</source>
        <translation>Seleccione primero las palabras en la página, o una marca.</translation>
    </message>
    <message>
        <source>Highlight taken off.</source>
        <translation>Resaltado quitado.</translation>
    </message>
    <message>
        <source>Note deleted.</source>
        <translation>Nota borrada.</translation>
    </message>
    <message>
        <source>The note is at these words now.</source>
        <translation>La nota está ahora en estas palabras.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Saved as you write · Enter closes · Shift+Enter new line</source>
        <translation>Se guarda al escribir · Intro cierra · Mayús+Intro línea nueva</translation>
    </message>
    <message>
        <source>Saved · Enter closes · Shift+Enter new line</source>
        <translation>Guardado · Intro cierra · Mayús+Intro línea nueva</translation>
    </message>
    <message>
        <source>Not saved: kept as a draft</source>
        <translation>Sin guardar: queda como borrador</translation>
    </message>
    <message>
        <source> · Very long lines were broken</source>
        <translation> · Se partieron líneas muy largas</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Su nota</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
    <message>
        <source>Tags, with commas</source>
        <translation>Etiquetas, con comas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>{colour} highlight</source>
        <translation>Resaltado: {colour}</translation>
    </message>
    <message>
        <source>Folder for notes (a vault of Obsidian, or any other)</source>
        <translation>Carpeta para notas (una bóveda de Obsidian u otra)</translation>
    </message>
    <message>
        <source>The library is not open for writing. The page can be read.</source>
        <translation>La biblioteca no admite escritura. La página se puede leer.</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Readwise (*.csv)</source>
        <translation>Readwise (*.csv)</translation>
    </message>
    <message>
        <source>Web annotations (*.jsonld)</source>
        <translation>Anotaciones web (*.jsonld)</translation>
    </message>
    <message>
        <source>Hypothesis (*.json)</source>
        <translation>Hypothesis (*.json)</translation>
    </message>
    <message>
        <source>Zotero and others (*.ris)</source>
        <translation>Zotero y otros (*.ris)</translation>
    </message>
    <message>
        <source>Citation (*.csl.json)</source>
        <translation>Cita (*.csl.json)</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it was kept.</source>
        <translation>Detenido. No se conservó nada.</translation>
    </message>
    <message>
        <source>Stopped. The files that were written until then are whole; run it again to go on.</source>
        <translation>Detenido. Los archivos escritos hasta entonces están completos; repítalo para continuar.</translation>
    </message>
    <message>
        <source>{name}: something in the program went wrong ({error}). Nothing of it was taken in.</source>
        <translation>{name}: algo ha fallado en el programa ({error}). No se incorporó nada.</translation>
    </message>
    <message>
        <source>Copied with its origin.</source>
        <translation>Copiado con su origen.</translation>
    </message>
    <message>
        <source>{name} notes</source>
        <translation>{name} notas</translation>
    </message>
    <message>
        <source>Save notes</source>
        <translation>Guardar notas</translation>
    </message>
    <message>
        <source>Notes ({endings})</source>
        <translation>Notas ({endings})</translation>
    </message>
    <message>
        <source>Bring notes in</source>
        <translation>Importar notas</translation>
    </message>
    <message>
        <source>Reading {name}… Esc stops it.</source>
        <translation>Leyendo {name}… Esc lo detiene.</translation>
    </message>
    <message>
        <source>Bringing notes in: {done} of {total}. Esc stops it.</source>
        <translation>Importando notas: {done} de {total}. Esc lo detiene.</translation>
    </message>
    <message>
        <source>Copied as a citation.</source>
        <translation>Copiado como cita.</translation>
    </message>
    <message numerus="yes">
        <source>{folder}: %Ln file(s) written. </source>
        <translation>
            <numerusform>{folder}: %Ln archivo escrito. </numerusform>
            <numerusform>{folder}: %Ln archivos escritos. </numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping {folder} in step… Esc stops it.</source>
        <translation>Sincronizando {folder}… Esc lo detiene.</translation>
    </message>
    <message>
        <source>Notes saved in {path}.</source>
        <translation>Notas guardadas en {path}.</translation>
    </message>
    <message>
        <source>This note was changed in another window. What you wrote is kept as a note beside it.</source>
        <translation>Esta nota se cambió en otra ventana. Lo que escribió se conserva como nota al lado.</translation>
    </message>
    <message>
        <source>Feeds are kept in the library, and it is not open for writing.</source>
        <translation>Los canales se guardan en la biblioteca, y esta no admite escritura.</translation>
    </message>
    <message>
        <source>Lists of feeds (*.opml *.xml)</source>
        <translation>Listas de canales (*.opml *.xml)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new feed(s).</source>
        <translation>
            <numerusform>%Ln canal nuevo.</numerusform>
            <numerusform>%Ln canales nuevos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking for what is new…</source>
        <translation>Consultando novedades…</translation>
    </message>
    <message numerus="yes">
        <source>{feed}: %Ln article(s).</source>
        <translation>
            <numerusform>{feed}: %Ln artículo.</numerusform>
            <numerusform>{feed}: %Ln artículos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring feeds in</source>
        <translation>Importar canales</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Guardar la lista</translation>
    </message>
    <message>
        <source>Give the address of a site or of its feed, to see what is new there when you ask.</source>
        <translation>Dé la dirección de un sitio o de su canal para ver, cuando lo pida, qué hay de nuevo.</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>Address of a site or feed</source>
        <translation>Dirección de un sitio o canal</translation>
    </message>
    <message>
        <source>Articles of the feed</source>
        <translation>Artículos del canal</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Dejar de seguir</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Marcar todo como leído</translation>
    </message>
    <message>
        <source>Bring feeds in…</source>
        <translation>Importar canales…</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Guardar la lista…</translation>
    </message>
    <message>
        <source>This one has no address; its words stand here only.</source>
        <translation>Este no tiene dirección; su texto solo está aquí.</translation>
    </message>
    <message>
        <source>This article is in a corpus, of which nothing can be taken away here.</source>
        <translation>Este artículo pertenece a un corpus, del que aquí no se puede quitar nada.</translation>
    </message>
    <message>
        <source>Nothing in it has changed since you read it.</source>
        <translation>No ha cambiado nada desde que lo leyó.</translation>
    </message>
    <message>
        <source>It reads otherwise than on {day}. What you read then stays as an older version.</source>
        <translation>Dice algo distinto que el {day}. Lo que leyó entonces queda como versión anterior.</translation>
    </message>
    <message>
        <source>Open an article</source>
        <translation>Abrir un artículo</translation>
    </message>
    <message>
        <source>Articles ({endings})</source>
        <translation>Artículos ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open an address</source>
        <translation>Abrir una dirección</translation>
    </message>
    <message>
        <source>Address of a web page, or a path:</source>
        <translation>Dirección de una página web, o una ruta:</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>el portapapeles</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy an article first.</source>
        <translation>No hay texto en el portapapeles. Copie primero un artículo.</translation>
    </message>
    <message>
        <source>This article was pasted. There is no place to read it from.</source>
        <translation>Este artículo se pegó. No hay lugar de donde leerlo.</translation>
    </message>
    <message>
        <source>{come} of {whole}</source>
        <translation>{come} de {whole}</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarlo</translation>
    </message>
    <message>
        <source>How this article was read in is not on record.</source>
        <translation>No consta cómo se leyó este artículo.</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Lo que se omitió</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Recuperarlo</translation>
    </message>
    <message>
        <source>Put the block back into the article, where it stood</source>
        <translation>Devolver el bloque al artículo, donde estaba</translation>
    </message>
    <message>
        <source>Mark {place} of {shown}, </source>
        <translation>Marca {place} de {shown}, </translation>
    </message>
    <message>
        <source>Click to open</source>
        <translation>Clic para abrir</translation>
    </message>
    <message>
        <source>X dismiss</source>
        <translation>X descarta</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>sure, or not?</source>
        <translation>¿seguro o no?</translation>
    </message>
    <message>
        <source>whose word is it?</source>
        <translation>¿de quién es la palabra?</translation>
    </message>
    <message>
        <source>a fact, or a judgement? says who?</source>
        <translation>¿hecho o juicio? ¿quién lo dice?</translation>
    </message>
    <message>
        <source>loaded, or fair?</source>
        <translation>¿valorativo o justo?</translation>
    </message>
    <message>
        <source>who stands behind it?</source>
        <translation>¿quién lo respalda?</translation>
    </message>
    <message>
        <source>“{words}”, marked by {marked} of {readers}. {ask}</source>
        <translation>«{words}», marcado por {marked} de {readers}. {ask}</translation>
    </message>
    <message>
        <source>{at} of {hits}</source>
        <translation>{at} de {hits}</translation>
    </message>
    <message>
        <source>Hide these hints</source>
        <translation>Ocultar estos consejos</translation>
    </message>
    <message>
        <source>Your highlight: click to write on it or give it another colour</source>
        <translation>Su resaltado: haga clic para escribir o cambiar su color</translation>
    </message>
    <message>
        <source>With the selected words</source>
        <translation>Con las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Highlight in {colour} (H: the colour used last)</source>
        <translation>Resaltar en {colour} (H: el último color usado)</translation>
    </message>
    <message>
        <source>Highlight in {colour}</source>
        <translation>Resaltar en {colour}</translation>
    </message>
    <message>
        <source>Write a note on these words (N)</source>
        <translation>Escribir una nota sobre estas palabras (N)</translation>
    </message>
    <message>
        <source>Give these words a tag (T)</source>
        <translation>Poner una etiqueta a estas palabras (T)</translation>
    </message>
    <message>
        <source>Copy with origin</source>
        <translation>Copiar con origen</translation>
    </message>
    <message>
        <source>With title, outlet and paragraph (Ctrl+Shift+C)</source>
        <translation>Con título, medio y párrafo (Ctrl+Mayús+C)</translation>
    </message>
    <message>
        <source>Credited words: {shares}</source>
        <translation>Palabras atribuidas: {shares}</translation>
    </message>
    <message>
        <source>{kind} {found}, {in_thousand} in 1,000 words</source>
        <translation>{kind} {found}, {in_thousand} por 1000 palabras</translation>
    </message>
    <message>
        <source>Possible marks: {counts}</source>
        <translation>Posibles marcas: {counts}</translation>
    </message>
    <message>
        <source>Possible marks</source>
        <translation>Posibles marcas</translation>
    </message>
    <message>
        <source>found</source>
        <translation>total</translation>
    </message>
    <message>
        <source>in 1,000 words</source>
        <translation>por 1000</translation>
    </message>
    <message>
        <source>Bywhom is a reading desk: open an article, see who stands behind each claim, keep notes. Nothing you read leaves this computer.</source>
        <translation>Bywhom es una mesa de lectura: abrir un artículo, ver quién respalda cada afirmación, tomar notas. Nada de lo que lee sale de este equipo.</translation>
    </message>
    <message>
        <source>Drop a web page, a text or another article here, or:</source>
        <translation>Arrastre aquí una página web, un texto u otro artículo, o bien:</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>Paste what you copied</source>
        <translation>Pegar lo copiado</translation>
    </message>
    <message>
        <source>Or begin with a sample:</source>
        <translation>O empiece con un ejemplo:</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Escalera</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Fills are the student’s, underlines the key’s.</source>
        <translation>Los fondos son del alumno; los subrayados, de la clave.</translation>
    </message>
    <message>
        <source>No key: underlines are what more than half of the class marked.</source>
        <translation>Sin clave: los subrayados son lo que marcó más de media clase.</translation>
    </message>
    <message>
        <source>Your comment to this student</source>
        <translation>Su comentario</translation>
    </message>
    <message>
        <source>Your comment, on the page you give back</source>
        <translation>Su comentario, en la página que devuelve</translation>
    </message>
    <message>
        <source>Back to the class</source>
        <translation>Volver a la clase</translation>
    </message>
    <message>
        <source>Level: {words}</source>
        <translation>Nivel: {words}</translation>
    </message>
    <message>
        <source>{task}: no level</source>
        <translation>{task}: sin nivel</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>precisión</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>exhaustividad</translation>
    </message>
    <message>
        <source>By likeness: {parts}.</source>
        <translation>Por semejanza: {parts}.</translation>
    </message>
    <message>
        <source>Letter by letter: F1 {f1}.</source>
        <translation>Letra a letra: F1 {f1}.</translation>
    </message>
    <message>
        <source>“{words}”: I disagree because {because}</source>
        <translation>«{words}»: no estoy de acuerdo porque {because}</translation>
    </message>
    <message>
        <source>Inspector tabs</source>
        <translation>Pestañas del inspector</translation>
    </message>
    <message>
        <source>Who stands behind it: {rung}, {meaning}</source>
        <translation>Quién lo respalda: {rung}, {meaning}</translation>
    </message>
    <message>
        <source>Who stands behind it</source>
        <translation>Quién lo respalda</translation>
    </message>
    <message>
        <source>A mark is a question to ask, not a fault. Some are wrong, and you have the last word.</source>
        <translation>Una marca es una pregunta, no una falta. Algunas se equivocan; la última palabra es suya.</translation>
    </message>
    <message>
        <source>Bywhom shows who stands behind each claim of an article. Drop one here: a web page, PDF, EPUB, Word or text file. Or paste it (Ctrl+V)</source>
        <translation>Bywhom muestra quién respalda cada afirmación de un artículo. Arrastre aquí uno: página web, PDF, EPUB, Word o texto. O péguelo (Ctrl+V)</translation>
    </message>
    <message>
        <source>, or its address (Ctrl+L)</source>
        <translation>, o su dirección (Ctrl+L)</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>Qué artículos</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Nothing of your own yet</source>
        <translation>Aún no hay nada suyo</translation>
    </message>
    <message>
        <source>Mark {number} of {total}, {kind}, “{words}”, {place}</source>
        <translation>Marca {number} de {total}, {kind}, «{words}», {place}</translation>
    </message>
    <message>
        <source>Marks in this article</source>
        <translation>Marcas en este artículo</translation>
    </message>
    <message>
        <source>{shown} shown</source>
        <translation>{shown} a la vista</translation>
    </message>
    <message>
        <source>{shown} of {found} shown</source>
        <translation>{shown} de {found} a la vista</translation>
    </message>
    <message>
        <source>{said} so far</source>
        <translation>{said} hasta ahora</translation>
    </message>
    <message>
        <source>Left out of this article: {listed}. The Marks menu has them.</source>
        <translation>Omitido en este artículo: {listed}. Está en el menú Marcas.</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>Por comprobar</translation>
    </message>
    <message>
        <source>Words not found</source>
        <translation>Palabras no encontradas</translation>
    </message>
    <message>
        <source>Select the right words on the page, then put the note there. It keeps its quotation.</source>
        <translation>Seleccione las palabras correctas en la página y ponga allí la nota. Conserva su cita.</translation>
    </message>
    <message>
        <source>Note to be checked</source>
        <translation>Nota por comprobar</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>In the text now</source>
        <translation>Ahora en el texto</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>Ponerla allí</translation>
    </message>
    <message>
        <source>Put to selected words</source>
        <translation>Poner en la selección</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Este artículo</translation>
    </message>
    <message>
        <source>No notes yet. Select words on the page and press N for a note, H for a highlight.</source>
        <translation>Aún no hay notas. Seleccione palabras en la página y pulse N para una nota, H para resaltar.</translation>
    </message>
    <message>
        <source>No notes yet on any article.</source>
        <translation>Aún no hay notas en ningún artículo.</translation>
    </message>
    <message>
        <source>No note is in the bin.</source>
        <translation>No hay notas en la papelera.</translation>
    </message>
    <message>
        <source>No note has these words, this tag and colour.</source>
        <translation>Ninguna nota tiene estas palabras, esta etiqueta y este color.</translation>
    </message>
    <message>
        <source>Search in the notes</source>
        <translation>Buscar en las notas</translation>
    </message>
    <message>
        <source>Which notes</source>
        <translation>Qué notas</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>Todos los colores</translation>
    </message>
    <message>
        <source>Copy with its quotation</source>
        <translation>Copiar con su cita</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>, {doubtful} to check</source>
        <translation>, {doubtful} por comprobar</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} de {all}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln resaltado</numerusform>
            <numerusform>%Ln resaltados</numerusform>
        </translation>
    </message>
    <message>
        <source>on the whole article</source>
        <translation>sobre todo el artículo</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>por comprobar</translation>
    </message>
    <message>
        <source>words not found</source>
        <translation>palabras no encontradas</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>highlighted</source>
        <translation>resaltado</translation>
    </message>
    <message>
        <source>Sentences: {counts}</source>
        <translation>Frases: {counts}</translation>
    </message>
    <message>
        <source>Share of the credited words. The letters are your own ticks: independent, multiple, verifies, authoritative, informed, named.</source>
        <translation>Parte de las palabras atribuidas. Las letras son sus casillas: I independiente, M múltiple, V verifica, A autorizada, I informada, N con nombre.</translation>
    </message>
    <message>
        <source>Nobody is credited with anything in this article, as far as the program can see.</source>
        <translation>Hasta donde ve el programa, en este artículo no se atribuye nada a nadie.</translation>
    </message>
    <message>
        <source>Your corrections of sources</source>
        <translation>Sus correcciones de fuentes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) credited</source>
        <translation>
            <numerusform>%Ln declaración atribuida</numerusform>
            <numerusform>%Ln declaraciones atribuidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln fuente</numerusform>
            <numerusform>%Ln fuentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) of yours…</source>
        <translation>
            <numerusform>%Ln corrección suya…</numerusform>
            <numerusform>%Ln correcciones suyas…</numerusform>
        </translation>
    </message>
    <message>
        <source>, {share} of the credited words</source>
        <translation>, {share} de las palabras atribuidas</translation>
    </message>
    <message>
        <source>, ticked {said}</source>
        <translation>, casillas: {said}</translation>
    </message>
    <message>
        <source>, not judged</source>
        <translation>, sin valorar</translation>
    </message>
    <message>
        <source>, corrected by you</source>
        <translation>, corregida por usted</translation>
    </message>
    <message>
        <source> · by you</source>
        <translation> · por usted</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>sin valorar</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>independiente</translation>
    </message>
    <message>
        <source>multiple</source>
        <translation>múltiple</translation>
    </message>
    <message>
        <source>verifies</source>
        <translation>verifica</translation>
    </message>
    <message>
        <source>authoritative</source>
        <translation>autorizada</translation>
    </message>
    <message>
        <source>informed</source>
        <translation>informada</translation>
    </message>
    <message>
        <source>Has nothing to gain from what is said</source>
        <translation>No gana nada con lo que se dice</translation>
    </message>
    <message>
        <source>Others say the same</source>
        <translation>Otros dicen lo mismo</translation>
    </message>
    <message>
        <source>Shows how it is known</source>
        <translation>Muestra cómo se sabe</translation>
    </message>
    <message>
        <source>Is in a position to know</source>
        <translation>Está en posición de saberlo</translation>
    </message>
    <message>
        <source>Has first-hand knowledge</source>
        <translation>Lo sabe de primera mano</translation>
    </message>
    <message>
        <source>Gives a name</source>
        <translation>Da un nombre</translation>
    </message>
    <message>
        <source>Previous mention</source>
        <translation>Mención anterior</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>Mención siguiente</translation>
    </message>
    <message>
        <source>Correct ▾</source>
        <translation>Corregir ▾</translation>
    </message>
    <message>
        <source>Correct this source</source>
        <translation>Corregir esta fuente</translation>
    </message>
    <message>
        <source>No source, the same as another, who it is, which rung</source>
        <translation>No es fuente, lo mismo que otra, quién es, qué peldaño</translation>
    </message>
    <message>
        <source>Not spoken of by name</source>
        <translation>No se menciona por su nombre</translation>
    </message>
    <message>
        <source>Mention {at} of {all}</source>
        <translation>Mención {at} de {all}</translation>
    </message>
    <message>
        <source>Subjective words: not measured yet</source>
        <translation>Palabras subjetivas: aún sin medir</translation>
    </message>
    <message>
        <source>Subjective words, from 0 to 1: {mean} on average</source>
        <translation>Palabras subjetivas, de 0 a 1: {mean} de media</translation>
    </message>
    <message>
        <source>; most in sentence {index}, {most}</source>
        <translation>; el máximo en la frase {index}, {most}</translation>
    </message>
    <message>
        <source>A count is no verdict. A hedge is often good practice.</source>
        <translation>Un recuento no es un veredicto. Atenuar es a menudo buena práctica.</translation>
    </message>
    <message>
        <source>Subjective words, sentence by sentence</source>
        <translation>Palabras subjetivas, frase por frase</translation>
    </message>
    <message>
        <source>By a word list (TextBlob’s): the higher, the more a sentence’s words are matters of opinion, whoever says them. No measure of truth, nor of bias.</source>
        <translation>Según una lista de palabras (de TextBlob): cuanto más alto, más son opinables las palabras de la frase, las diga quien las diga. No mide verdad ni sesgo.</translation>
    </message>
    <message>
        <source>Summary of the marks</source>
        <translation>Resumen de las marcas</translation>
    </message>
    <message>
        <source>Nobody is credited with anything.</source>
        <translation>No se atribuye nada a nadie.</translation>
    </message>
    <message>
        <source>Headline against body</source>
        <translation>Titular y texto</translation>
    </message>
    <message>
        <source>Click a count to go to the first, and again to the next</source>
        <translation>Un clic en una cifra lleva al primer lugar; otro, al siguiente</translation>
    </message>
    <message numerus="yes">
        <source>A count is no verdict. A hedge is often good practice, and with only %Ln word(s) every number here is jumpy.</source>
        <translation>
            <numerusform>Un recuento no es un veredicto. Atenuar es a menudo buena práctica, y con solo %Ln palabra toda cifra oscila.</numerusform>
            <numerusform>Un recuento no es un veredicto. Atenuar es a menudo buena práctica, y con solo %Ln palabras toda cifra oscila.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who the credited words come from</source>
        <translation>De quién son las palabras atribuidas</translation>
    </message>
    <message>
        <source>Sentences, in order</source>
        <translation>Frases, por orden</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>This phrase in this article</source>
        <translation>Esta expresión en este artículo</translation>
    </message>
    <message>
        <source>This rule in this article</source>
        <translation>Esta regla en este artículo</translation>
    </message>
    <message>
        <source>This rule everywhere</source>
        <translation>Esta regla en todas partes</translation>
    </message>
    <message>
        <source>Why it is marked</source>
        <translation>Por qué está marcado</translation>
    </message>
    <message>
        <source>When it is fair</source>
        <translation>Cuándo es correcto</translation>
    </message>
    <message>
        <source>Worth asking</source>
        <translation>Vale la pena preguntar</translation>
    </message>
    <message>
        <source>Mark {number} of {total}</source>
        <translation>Marca {number} de {total}</translation>
    </message>
    <message>
        <source>This mark is hidden on the page</source>
        <translation>Esta marca está oculta en la página</translation>
    </message>
    <message>
        <source>Inside a quotation: the speaker’s words, not the writer’s.</source>
        <translation>Dentro de una cita: palabras de quien habla, no de quien escribe.</translation>
    </message>
    <message>
        <source>Dismiss ▾</source>
        <translation>Descartar ▾</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find in this article (/ or Ctrl+F). Enter: next, Shift+Enter: previous</source>
        <translation>Buscar en este artículo (/ o Ctrl+F). Intro: siguiente, Mayús+Intro: anterior</translation>
    </message>
    <message>
        <source>Offline · nothing leaves this computer</source>
        <translation>Sin conexión · nada sale de este equipo</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Mostrar u ocultar el inspector</translation>
    </message>
    <message>
        <source>Looking for marks</source>
        <translation>Buscando marcas</translation>
    </message>
    <message>
        <source>Fetching from {host}… Esc stops it</source>
        <translation>Trayendo de {host}… Esc lo detiene</translation>
    </message>
    <message>
        <source>Looking for marks: {done} of {total} words</source>
        <translation>Buscando marcas: {done} de {total} palabras</translation>
    </message>
    <message>
        <source>{path}: is no file. Take it out of the folder.</source>
        <translation>{path}: no es un archivo. Quítelo de la carpeta.</translation>
    </message>
    <message>
        <source>{path}: cannot be read ({error}). Choose another file.</source>
        <translation>{path}: no se puede leer ({error}). Elija otro archivo.</translation>
    </message>
    <message>
        <source>{path}: is not valid TOML ({error}). Correct it or remove it.</source>
        <translation>{path}: no es TOML válido ({error}). Corríjalo o quítelo.</translation>
    </message>
    <message>
        <source>needs a name, such as name = &quot;Evening&quot;.</source>
        <translation>necesita un nombre, como name = &quot;Noche&quot;.</translation>
    </message>
    <message>
        <source>dark must be true or false.</source>
        <translation>dark debe ser true o false.</translation>
    </message>
    <message>
        <source>needs a table [colour], and [mark] must be a table. Copy a theme that works.</source>
        <translation>necesita una tabla [colour], y [mark] debe ser una tabla. Copie un tema que funcione.</translation>
    </message>
    <message>
        <source>{key} means nothing here. Is it misspelt?</source>
        <translation>{key} no significa nada aquí. ¿Está mal escrito?</translation>
    </message>
    <message>
        <source>the colour {key} is missing. Add it to [colour].</source>
        <translation>falta el color {key}. Añádalo a [colour].</translation>
    </message>
    <message>
        <source>the colour {key} must look like &quot;#22201C&quot;, not {value}.</source>
        <translation>el color {key} debe ser como &quot;#22201C&quot;, no {value}.</translation>
    </message>
    <message>
        <source>{key} in [mark] must be a number from {low} to {high}, not {value}.</source>
        <translation>{key} en [mark] debe ser un número de {low} a {high}, no {value}.</translation>
    </message>
    <message>
        <source>Overview of marks, notes, bookmarks and what was found</source>
        <translation>Vista general de marcas, notas, marcadores y resultados</translation>
    </message>
    <message>
        <source>Contents and bookmarks</source>
        <translation>Índice y marcadores</translation>
    </message>
    <message>
        <source>Library and contents</source>
        <translation>Biblioteca e índice</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>A paragraph, 1 to {last}</source>
        <translation>Un párrafo, de 1 a {last}</translation>
    </message>
    <message>
        <source>A paragraph, 1 to {last}, or words of a heading or bookmark</source>
        <translation>Un párrafo, de 1 a {last}, o palabras de un título o marcador</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Bookmark: </source>
        <translation>Marcador: </translation>
    </message>
    <message>
        <source>Bookmarks cannot be kept: the library is not open for writing.</source>
        <translation>Los marcadores no se pueden conservar: la biblioteca no admite escritura.</translation>
    </message>
    <message>
        <source>This text has no headings. G goes to a paragraph; Ctrl+D sets a bookmark.</source>
        <translation>Este texto no tiene títulos. G va a un párrafo; Ctrl+D pone un marcador.</translation>
    </message>
    <message>
        <source>There is no other chapter that way.</source>
        <translation>No hay otro capítulo en esa dirección.</translation>
    </message>
    <message>
        <source>{minutes} min left in “{part}”</source>
        <translation>quedan {minutes} min de «{part}»</translation>
    </message>
    <message>
        <source>Bookmark set at {place}.</source>
        <translation>Marcador puesto en {place}.</translation>
    </message>
    <message>
        <source>Bookmark taken out.</source>
        <translation>Marcador quitado.</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Lessons (*.lesson)</source>
        <translation>Lecciones (*.lesson)</translation>
    </message>
    <message>
        <source>Lessons ready to run</source>
        <translation>Lecciones listas</translation>
    </message>
    <message>
        <source>The lesson “{title}” is open in another window. Go on there, or close it first.</source>
        <translation>La lección «{title}» está abierta en otra ventana. Siga allí o ciérrela primero.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Abrir una lección</translation>
    </message>
    <message>
        <source>The lesson:</source>
        <translation>La lección:</translation>
    </message>
    <message>
        <source>Change a lesson</source>
        <translation>Cambiar una lección</translation>
    </message>
    <message>
        <source>The lesson the class was given</source>
        <translation>La lección que se dio a la clase</translation>
    </message>
    <message>
        <source>The folder of answers</source>
        <translation>La carpeta de respuestas</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Qué se pide</translation>
    </message>
    <message>
        <source>A name of your choice</source>
        <translation>Un nombre a su elección</translation>
    </message>
    <message>
        <source>Did you work together? Type all your names, with commas between them. Only this name, your marks and your words go into the file: not your user name, not the computer’s, not when or in which order you marked.</source>
        <translation>¿Han trabajado juntos? Escriban todos los nombres, separados por comas. Al archivo solo van este nombre, las marcas y las palabras: ni el usuario, ni el equipo, ni cuándo o en qué orden se marcó.</translation>
    </message>
    <message>
        <source>Its key is not locked, and going on shows it. Students wait for Reveal: what was seen before cannot be found any more.</source>
        <translation>Su clave no está cerrada y al seguir se muestra. El alumnado espera a Revelar: lo que ya se vio no se puede descubrir.</translation>
    </message>
    <message>
        <source>A report for the class, for colleagues or for the wall needs none. With names it also has the figures of each student and the names of files.</source>
        <translation>Un informe para la clase, los colegas o la pared no los necesita. Con nombres lleva también las cifras de cada uno y los nombres de archivo.</translation>
    </message>
    <message>
        <source>Go to what is open</source>
        <translation>Ir a lo pendiente</translation>
    </message>
    <message>
        <source>The key is locked. Type the word that was set when the lesson was saved.</source>
        <translation>La clave está cerrada. Escriba la palabra que se puso al guardar la lección.</translation>
    </message>
    <message>
        <source>Your teacher has locked the key and will say the word when it is time.</source>
        <translation>El docente ha cerrado la clave y dirá la palabra cuando sea el momento.</translation>
    </message>
    <message>
        <source>Before you hand in:</source>
        <translation>Antes de entregar:</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Choose where to save…</source>
        <translation>Elegir dónde guardar…</translation>
    </message>
    <message>
        <source>Hand in your answers</source>
        <translation>Entregar las respuestas</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>La clave</translation>
    </message>
    <message>
        <source>The word</source>
        <translation>La palabra</translation>
    </message>
    <message>
        <source>Open the key</source>
        <translation>Abrir la clave</translation>
    </message>
    <message>
        <source>Do you teach this lesson? {title}</source>
        <translation>¿Imparte usted esta lección? {title}</translation>
    </message>
    <message>
        <source>I teach it</source>
        <translation>La imparto</translation>
    </message>
    <message>
        <source>Names in the report?</source>
        <translation>¿Nombres en el informe?</translation>
    </message>
    <message>
        <source>Without names</source>
        <translation>Sin nombres</translation>
    </message>
    <message>
        <source>With names</source>
        <translation>Con nombres</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>coincidentes</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>omitidas</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>de más</translation>
    </message>
    <message>
        <source>fill and underline</source>
        <translation>fondo y subrayado</translation>
    </message>
    <message>
        <source>underline only</source>
        <translation>solo subrayado</translation>
    </message>
    <message>
        <source>fill only</source>
        <translation>solo fondo</translation>
    </message>
    <message>
        <source>What might have led past it?</source>
        <translation>¿Qué pudo hacer pasar de largo?</translation>
    </message>
    <message>
        <source>What made you stop here? A good catch to argue about.</source>
        <translation>¿Qué le hizo detenerse aquí? Un buen hallazgo para discutir.</translation>
    </message>
    <message>
        <source>Your teacher marked this: {kind}.</source>
        <translation>Marcado por el docente: {kind}.</translation>
    </message>
    <message>
        <source>Most of a class marked this: {kind}.</source>
        <translation>Marcado por casi toda una clase: {kind}.</translation>
    </message>
    <message>
        <source>, paragraph {paragraph}</source>
        <translation>, párrafo {paragraph}</translation>
    </message>
    <message>
        <source>Bywhom reads this as {rung}.</source>
        <translation>Bywhom lo lee así: {rung}.</translation>
    </message>
    <message>
        <source>There it is {kind}. Which fits better, and why?</source>
        <translation>Allí es {kind}. ¿Qué encaja mejor, y por qué?</translation>
    </message>
    <message>
        <source>Your marks beside the others</source>
        <translation>Sus marcas junto a las otras</translation>
    </message>
    <message>
        <source>Select words on the page, then press a number or one of these. The same again takes a mark away; so does a click on it and X.</source>
        <translation>Seleccione palabras en la página y pulse un número o uno de estos. Repetirlo quita la marca; también un clic en ella y X.</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>Qué significan las palabras</translation>
    </message>
    <message>
        <source>Such as: {examples}</source>
        <translation>Por ejemplo: {examples}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>Show the passage</source>
        <translation>Mostrar el pasaje</translation>
    </message>
    <message>
        <source>A source, or select its name on the page</source>
        <translation>Una fuente, o seleccione su nombre en la página</translation>
    </message>
    <message>
        <source>A source to add</source>
        <translation>Una fuente que añadir</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Select words on the page first.</source>
        <translation>Seleccione primero palabras en la página.</translation>
    </message>
    <message>
        <source>Articles and tasks</source>
        <translation>Artículos y tareas</translation>
    </message>
    <message>
        <source>Looking for marks …</source>
        <translation>Buscando marcas…</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardada</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>aún sin guardar</translation>
    </message>
    <message numerus="yes">
        <source>Lesson · %Ln mark(s) in the key · {saved}</source>
        <translation>
            <numerusform>Lección · %Ln marca en la clave · {saved}</numerusform>
            <numerusform>Lección · %Ln marcas en la clave · {saved}</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} – lesson – Bywhom</source>
        <translation>{title} – lección – Bywhom</translation>
    </message>
    <message>
        <source>An article for the lesson</source>
        <translation>Un artículo para la lección</translation>
    </message>
    <message>
        <source>Sample: {title}</source>
        <translation>Ejemplo: {title}</translation>
    </message>
    <message>
        <source>Words of the title</source>
        <translation>Palabras del título</translation>
    </message>
    <message>
        <source>Add to the lesson</source>
        <translation>Añadir a la lección</translation>
    </message>
    <message>
        <source>Your marks are fills. Nothing is compared before Reveal.</source>
        <translation>Sus marcas son fondos. Nada se compara antes de Revelar.</translation>
    </message>
    <message>
        <source>Your marks are fills, Bywhom’s are underlines. Neither is an answer key.</source>
        <translation>Sus marcas son fondos; las de Bywhom, subrayados. Ninguna es una clave.</translation>
    </message>
    <message>
        <source>Your marks are fills, your teacher’s are underlines. Argue where you disagree.</source>
        <translation>Sus marcas son fondos; las del docente, subrayados. Discuta donde no esté de acuerdo.</translation>
    </message>
    <message>
        <source>Your marks are fills, underlines are what most of a class marked. Argue where you disagree.</source>
        <translation>Sus marcas son fondos; los subrayados, lo que marcó casi toda una clase. Discuta donde no esté de acuerdo.</translation>
    </message>
    <message>
        <source>These marks stand since Reveal. You can still argue and hand in.</source>
        <translation>Estas marcas quedan fijas desde Revelar. Aún puede discutir y entregar.</translation>
    </message>
    <message>
        <source>There is no mark here. Click one first, or select its words.</source>
        <translation>Aquí no hay marca. Haga clic en una o seleccione sus palabras.</translation>
    </message>
    <message>
        <source>This mark was out of sight. Press X again to take it away.</source>
        <translation>Esta marca no estaba a la vista. Pulse X otra vez para quitarla.</translation>
    </message>
    <message>
        <source>There is no mark to take back.</source>
        <translation>No hay marca que retirar.</translation>
    </message>
    <message>
        <source>{title} – practice – Bywhom</source>
        <translation>{title} – práctica – Bywhom</translation>
    </message>
    <message>
        <source>Taken away: {quote}</source>
        <translation>Quitado: {quote}</translation>
    </message>
    <message>
        <source>Practice · comparing …</source>
        <translation>Práctica · comparando…</translation>
    </message>
    <message>
        <source>Revealed: {counts}</source>
        <translation>Revelado: {counts}</translation>
    </message>
    <message>
        <source>Your answers are in {name}. Give that file to your teacher.</source>
        <translation>Sus respuestas están en {name}. Dé ese archivo al docente.</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Tarea siguiente</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>Tarea anterior</translation>
    </message>
    <message>
        <source>Reveal or hide again</source>
        <translation>Revelar u ocultar de nuevo</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>Entregar…</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Hide again</source>
        <translation>Ocultar de nuevo</translation>
    </message>
    <message>
        <source>marking</source>
        <translation>marcando</translation>
    </message>
    <message>
        <source>revealed</source>
        <translation>revelado</translation>
    </message>
    <message>
        <source>{state} · handed in</source>
        <translation>{state} · entregado</translation>
    </message>
    <message>
        <source>Practice · {now}</source>
        <translation>Práctica · {now}</translation>
    </message>
    <message>
        <source>I disagree because …</source>
        <translation>No estoy de acuerdo porque…</translation>
    </message>
    <message>
        <source>I disagree because</source>
        <translation>No estoy de acuerdo porque</translation>
    </message>
    <message>
        <source>What to mark, and what it means</source>
        <translation>Qué marcar y qué significa</translation>
    </message>
    <message>
        <source>Choose a mark in the list first.</source>
        <translation>Elija primero una marca de la lista.</translation>
    </message>
    <message>
        <source>The other report</source>
        <translation>El otro texto</translation>
    </message>
    <message>
        <source>Your teacher keeps the comparison for the lesson.</source>
        <translation>El docente guarda la comparación para la clase.</translation>
    </message>
    <message>
        <source>Hand in first: then you can compare.</source>
        <translation>Entregue primero; después podrá comparar.</translation>
    </message>
    <message>
        <source>This lesson came without a key. Ask your teacher for the comparison.</source>
        <translation>Esta lección vino sin clave. Pida la comparación al docente.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Nothing is marked.</source>
        <translation>No hay nada marcado.</translation>
    </message>
    <message>
        <source>Not done: {task}</source>
        <translation>Sin hacer: {task}</translation>
    </message>
    <message>
        <source>“{title}” was not opened.</source>
        <translation>«{title}» no se abrió.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>This lesson was begun on this computer. Go on with your own work, or begin as another student: everybody’s marks stay apart.</source>
        <translation>Esta lección se empezó en este equipo. Siga con su trabajo o empiece como otra persona: las marcas de cada cual quedan aparte.</translation>
    </message>
    <message>
        <source>I am another student</source>
        <translation>Soy otra persona</translation>
    </message>
    <message>
        <source>Somebody without a name yet</source>
        <translation>Alguien aún sin nombre</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln marca</numerusform>
            <numerusform>%Ln marcas</numerusform>
        </translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>No answers were found in this folder.</source>
        <translation>No se encontraron respuestas en esta carpeta.</translation>
    </message>
    <message>
        <source>Class report · names stay on this computer</source>
        <translation>Informe de la clase · los nombres no salen de este equipo</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Alumnado</translation>
    </message>
    <message>
        <source>{title} – class – Bywhom</source>
        <translation>{title} – clase – Bywhom</translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation>Recogiendo…</translation>
    </message>
    <message>
        <source>{marked} of {readers} marked this</source>
        <translation>{marked} de {readers} marcaron esto</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Guardado: {name}</translation>
    </message>
    <message>
        <source>A page for each student…</source>
        <translation>Una página para cada cual…</translation>
    </message>
    <message>
        <source>Pages beside each hand-in (zip)…</source>
        <translation>Páginas junto a cada entrega (zip)…</translation>
    </message>
    <message>
        <source>For the school’s system…</source>
        <translation>Para el sistema del centro…</translation>
    </message>
    <message>
        <source>Type in marks from paper…</source>
        <translation>Introducir marcas del papel…</translation>
    </message>
    <message>
        <source>Collect again</source>
        <translation>Recoger de nuevo</translation>
    </message>
    <message>
        <source>Table and arguments</source>
        <translation>Tabla y argumentos</translation>
    </message>
    <message>
        <source>On the projector</source>
        <translation>En el proyector</translation>
    </message>
    <message>
        <source>Key on or off</source>
        <translation>Mostrar u ocultar la clave</translation>
    </message>
    <message>
        <source>Next contested passage</source>
        <translation>Siguiente pasaje discutido</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Collecting {done} of {of}</source>
        <translation>Recogiendo {done} de {of}</translation>
    </message>
    <message>
        <source>Task: {task}</source>
        <translation>Tarea: {task}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Where to put the pages</source>
        <translation>Dónde poner las páginas</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archivos comprimidos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>marks</source>
        <translation>marcas</translation>
    </message>
    <message>
        <source>The answers could not be collected ({error}).</source>
        <translation>No se pudieron recoger las respuestas ({error}).</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Tasks done</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Coinciden</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Omitidas</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>De más</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Por mirar</translation>
    </message>
    <message>
        <source>nothing marked</source>
        <translation>nada marcado</translation>
    </message>
    <message>
        <source>nearly everything marked</source>
        <translation>casi todo marcado</translation>
    </message>
    <message>
        <source>kinds swapped</source>
        <translation>tipos intercambiados</translation>
    </message>
    <message>
        <source>the same marks as {others}</source>
        <translation>las mismas marcas que {others}</translation>
    </message>
    <message>
        <source>Click a heading to sort; Enter or a double click opens a student. When somebody worked is not recorded, and neither is how long.</source>
        <translation>Un clic en un encabezado ordena; Intro o doble clic abre a una persona. No se registra cuándo ni cuánto trabajó nadie.</translation>
    </message>
    <message>
        <source>Nobody has argued yet.</source>
        <translation>Nadie ha argumentado todavía.</translation>
    </message>
    <message>
        <source>About other words</source>
        <translation>Sobre otras palabras</translation>
    </message>
    <message>
        <source>No task asks for a headline, or nobody has written one.</source>
        <translation>Ninguna tarea pide un titular, o nadie lo ha escrito.</translation>
    </message>
    <message>
        <source>Everything in the key was seen by somebody.</source>
        <translation>Alguien vio todo lo que está en la clave.</translation>
    </message>
    <message>
        <source>There is no key to compare with.</source>
        <translation>No hay clave con la que comparar.</translation>
    </message>
    <message>
        <source>Over lessons</source>
        <translation>A lo largo de las lecciones</translation>
    </message>
    <message>
        <source>{title} – the class</source>
        <translation>{title} – la clase</translation>
    </message>
    <message>
        <source>Hand-ins</source>
        <translation>Entregas</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>Headlines</source>
        <translation>Titulares</translation>
    </message>
    <message>
        <source>Nobody saw</source>
        <translation>Nadie lo vio</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) over more than one sentence</source>
        <translation>
            <numerusform>%Ln marca sobre más de una oración</numerusform>
            <numerusform>%Ln marcas sobre más de una oración</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}” ({kind}: {marked} of {readers})</source>
        <translation>«{words}» ({kind}: {marked} de {readers})</translation>
    </message>
    <message>
        <source>. Not in the roster, left out: {missing}</source>
        <translation>. No está en la lista, se omite: {missing}</translation>
    </message>
    <message>
        <source>Gradebook for a spreadsheet…</source>
        <translation>Calificaciones para hoja de cálculo…</translation>
    </message>
    <message>
        <source>Report as a web page…</source>
        <translation>Informe como página web…</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>Informe como PDF…</translation>
    </message>
    <message>
        <source>Lesson with the class’s key…</source>
        <translation>Lección con la clave de la clase…</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>Marked by {levels}, from light to dark</source>
        <translation>Marcado por {levels}, de claro a oscuro</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Marcado por</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Acuerdo</translation>
    </message>
    <message>
        <source>The roster: names of students and of the school</source>
        <translation>La lista: nombres del alumnado y del centro</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tablas (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>{system}, with semicolons</source>
        <translation>{system}, con punto y coma</translation>
    </message>
    <message>
        <source>For the school’s system</source>
        <translation>Para el sistema del centro</translation>
    </message>
    <message>
        <source>The gradebook is for:</source>
        <translation>Las calificaciones son para:</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>aún sin hacer</translation>
    </message>
    <message>
        <source>Next task ›</source>
        <translation>Tarea siguiente ›</translation>
    </message>
    <message>
        <source>Task {place} of {tasks}{here} · {done} done</source>
        <translation>Tarea {place} de {tasks}{here} · {done} hechas</translation>
    </message>
    <message>
        <source>System serif</source>
        <translation>Con serifa</translation>
    </message>
    <message>
        <source>System sans</source>
        <translation>Sin serifa</translation>
    </message>
    <message>
        <source>A corpus is read with the package “pyarrow”. Install it: pip install &apos;bywhom[corpus]&apos;.</source>
        <translation>Un corpus se lee con el paquete «pyarrow». Para instalarlo: pip install &apos;bywhom[corpus]&apos;.</translation>
    </message>
    <message>
        <source>{name}: only read. What you write on an article takes it into your library.</source>
        <translation>{name}: solo para leer. Si usted escribe algo en un artículo, este pasa a su biblioteca.</translation>
    </message>
    <message>
        <source>Corpus {name}</source>
        <translation>Corpus {name}</translation>
    </message>
    <message>
        <source>the text in the source of the corpus</source>
        <translation>el texto en la fuente del corpus</translation>
    </message>
    <message>
        <source>how subjective the words are</source>
        <translation>cuán subjetivas son las palabras</translation>
    </message>
    <message>
        <source>Open a corpus</source>
        <translation>Abrir un corpus</translation>
    </message>
    <message>
        <source>Article {number}</source>
        <translation>Artículo {number}</translation>
    </message>
    <message>
        <source>its part of the corpus is damaged</source>
        <translation>su parte del corpus está dañada</translation>
    </message>
    <message>
        <source>This one is wrong. The boat is called Perhaps: a name, not a doubt. Click it and press X. It stays away.</source>
        <translation>Esta es errónea. El barco se llama «Perhaps» (quizás): un nombre, no una duda. Haga clic y pulse X. No vuelve.</translation>
    </message>
    <message>
        <source>Rest on an underline to see why it is there. Each kind has a pattern of its own.</source>
        <translation>Deténgase en un subrayado para ver por qué está ahí. Cada tipo tiene su propio trazo.</translation>
    </message>
    <message>
        <source>A hedge is no fault. Here it tells you that the harbour master is not sure yet.</source>
        <translation>Una atenuación no es una falta. Aquí dice que la capitana del puerto aún no está segura.</translation>
    </message>
    <message>
        <source>Dots in the margin stand beside a sentence that nobody is credited for.</source>
        <translation>Los puntos del margen acompañan a una frase que no se atribuye a nadie.</translation>
    </message>
    <message>
        <source>Select any words and press H to highlight them, or N to write a note.</source>
        <translation>Seleccione unas palabras y pulse H para resaltarlas o N para escribir una nota.</translation>
    </message>
    <message>
        <source>A mark here would be wrong: a booking is allowed, not in doubt.</source>
        <translation>Una marca aquí sería errónea: se permite reservar, no se duda.</translation>
    </message>
    <message>
        <source>A mark here would be wrong: gas bottles are explosive, and nobody is pushing you.</source>
        <translation>Una marca aquí sería errónea: las bombonas de gas son explosivas y nadie le empuja.</translation>
    </message>
    <message>
        <source>Is this a doubt, or only the way the police speak? You have the last word.</source>
        <translation>¿Es una duda o solo la forma de hablar de la policía? La última palabra es suya.</translation>
    </message>
</context>
</TS>
