"""A lesson as an IMS Common Cartridge 1.1, which Moodle, Canvas and others import into a course:
the lesson file to hand out, and a page that says what to do with it.

After “IMS Common Cartridge Profile: Implementation”, version 1.1: a zip with imsmanifest.xml.
"""

import io
import zipfile
from html import escape

from bywhom.classroom.lesson.lessons import Lesson
from bywhom.files.file_names import dashed_name
from bywhom.resources.html_templates import filled

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="M-{id}" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
 xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">
 <metadata>
  <schema>IMS Common Cartridge</schema>
  <schemaversion>1.1.0</schemaversion>
  <lomimscc:lom><lomimscc:general><lomimscc:title>
   <lomimscc:string language="en">{title}</lomimscc:string>
  </lomimscc:title></lomimscc:general></lomimscc:lom>
 </metadata>
 <organizations>
  <organization identifier="O1" structure="rooted-hierarchy">
   <item identifier="ROOT"><item identifier="I0"><title>{title}</title>
    <item identifier="I1" identifierref="R1"><title>What to do</title></item>
    <item identifier="I2" identifierref="R2"><title>{file}</title></item>
   </item></item>
  </organization>
 </organizations>
 <resources>
  <resource identifier="R1" type="webcontent" href="what-to-do.html">
   <file href="what-to-do.html"/></resource>
  <resource identifier="R2" type="webcontent" href="{file}"><file href="{file}"/></resource>
 </resources>
</manifest>
"""


def course_package(lesson: Lesson, lesson_file: bytes) -> bytes:
    """lesson_file: the bytes of the .lesson as it is handed out."""
    name = f"{dashed_name(lesson.title, 'lesson')}.lesson"
    file = "".join(c if c.isascii() and (c.isalnum() or c in ".-_") else "_" for c in name)
    manifest = MANIFEST.format(id=escape(lesson.id), title=escape(lesson.title), file=file)
    page = filled(
        "what_to_do",
        title=lesson.title,
        instructions=lesson.instructions,
        tasks=[task.words for task in lesson.tasks],
        file=file,
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packet:
        packet.writestr("imsmanifest.xml", manifest)
        packet.writestr("what-to-do.html", page)
        packet.writestr(file, lesson_file)
    return stream.getvalue()
