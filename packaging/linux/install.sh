#!/bin/sh
# Installs the bundle this script lies in: for you alone, or for everybody if root runs it.
#     ./install.sh             into ~/.local        (root: /opt/bywhom and /usr/local)
#     ./install.sh --remove    takes it away again; your library and settings stay
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ "$(id -u)" = 0 ]; then
    program=/opt/bywhom prefix=/usr/local share=/usr/local/share
else
    share="${XDG_DATA_HOME:-$HOME/.local/share}" prefix="$HOME/.local"
    program="$share/bywhom-program"
fi
id=org.bywhom.Bywhom
refresh() {
    update-desktop-database "$share/applications" 2>/dev/null || true
    update-mime-database "$share/mime" 2>/dev/null || true
    gtk-update-icon-cache -q -t "$share/icons/hicolor" 2>/dev/null || true
}
remove() {
    for one in "$program"/* "$program"/.[!.]*; do
        case "${one##*/}" in
            data | defaults.toml) ;; # a portable library and what was settled for all stay
            *) rm -rf "$one" ;;
        esac
    done
    rmdir "$program" 2>/dev/null || true
    rm -f "$prefix/bin/bywhom" "$prefix/bin/bywhom-window" "$share/applications/$id.desktop" \
        "$share/mime/packages/$id.xml" "$share/metainfo/$id.metainfo.xml"
    rm -f "$share"/icons/hicolor/*/apps/$id.*
}
if [ "${1:-}" = --remove ]; then
    remove
    refresh
    echo "Bywhom is removed. Your library and settings were left as they are."
    exit 0
fi
[ "$here" != "$program" ] || { echo "This is the installed program already." >&2; exit 1; }
remove
mkdir -p "$program" "$prefix/bin" "$share/applications" "$share/mime/packages" "$share/metainfo"
for one in "$here"/*; do
    [ "$one" = "$here/data" ] || [ -e "$program/${one##*/}" ] || cp -R "$one" "$program/"
done
ln -s "$program/bywhom" "$prefix/bin/bywhom"
ln -s "$program/bywhom-window" "$prefix/bin/bywhom-window"
command="$prefix/bin/bywhom-window"
case "$command" in *" "*) command="\"$command\"" ;; esac # xdg-open takes no quotes, if it can be
sed "s|^Exec=bywhom-window|Exec=$command|; s|^TryExec=.*|TryExec=$prefix/bin/bywhom-window|" \
    "$program/share/$id.desktop" > "$share/applications/$id.desktop"
cp "$program/share/$id.xml" "$share/mime/packages/"
cp "$program/share/$id.metainfo.xml" "$share/metainfo/"
for picture in "$program"/_internal/bywhom/resources/icons/bywhom-*.png; do
    size=${picture##*-} size=${size%.png}
    mkdir -p "$share/icons/hicolor/${size}x$size/apps"
    cp "$picture" "$share/icons/hicolor/${size}x$size/apps/$id.png"
done
mkdir -p "$share/icons/hicolor/scalable/apps"
cp "$program/share/$id.svg" "$share/icons/hicolor/scalable/apps/"
refresh
echo "Bywhom is installed: $prefix/bin/bywhom"
case ":$PATH:" in *":$prefix/bin:"*) ;; *) echo "(Commands are not looked for there: add it to PATH.)" ;; esac
lacking=$(LD_LIBRARY_PATH="$program/_internal" ldd "$program"/_internal/PySide6/Qt/lib/libQt6Gui.so.6 \
    "$program"/_internal/PySide6/Qt/plugins/platforms/libqxcb.so 2>/dev/null |
    sed -n 's/^[[:space:]]*\(.*\) => not found.*/\1/p' | sort -u | tr '\n' ' ')
if [ -n "$lacking" ]; then
    echo "For its window this computer lacks: $lacking"
    echo "On Debian and Ubuntu: sudo apt install libegl1 libgl1 libx11-6 libfontconfig1 libdbus-1-3"
fi
