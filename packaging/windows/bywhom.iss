; The installer for Windows (Inno Setup 6). Untried so far. Version is given by the workflow.
; For one user without asking an administrator, or for all with /ALLUSERS.
#ifndef Version
  #error Give the version: iscc /DVersion=1.2.3
#endif
; What the program was built for: x64 (runs on ARM, too) or arm64.
#ifndef Machine
  #define Machine "x64"
#endif
#if Machine == "arm64"
  #define Allowed "arm64"
#else
  #define Allowed "x64compatible"
#endif
[Setup]
AppId={{6E0B63F2-3B0E-4C3B-9C7A-8A4A6D1D6F41}
AppName=Bywhom
AppVersion={#Version}
AppPublisher=The Bywhom developers
DefaultDirName={autopf}\Bywhom
DefaultGroupName=Bywhom
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline dialog
ArchitecturesAllowed={#Allowed}
ArchitecturesInstallIn64BitMode={#Allowed}
MinVersion=10.0.17763
ChangesAssociations=yes
Compression=lzma2/max
SolidCompression=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=bywhom-{#Version}-{#Machine}-setup
SetupIconFile=..\icons\bywhom.ico
UninstallDisplayIcon={app}\bywhom-window.exe
CloseApplications=yes

[Tasks]
Name: associate; Description: "Offer Bywhom under ""Open with"" for articles"
Name: desktop; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an older version had and this one has not. A portable library (data) and defaults.toml stay.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\build\bundle\dist\bywhom\*"; DestDir: "{app}"; Excludes: "\data\*,install.sh,\share\*"; Flags: ignoreversion recursesubdirs

[Icons]
Name: "{group}\Bywhom"; Filename: "{app}\bywhom-window.exe"; AppUserModelID: "org.bywhom.Bywhom"
Name: "{autodesktop}\Bywhom"; Filename: "{app}\bywhom-window.exe"; Tasks: desktop

[Registry]
Root: HKA; Subkey: "Software\Classes\bywhom"; ValueType: string; ValueData: "URL:Bywhom"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\bywhom"; ValueName: "URL Protocol"; ValueType: string; ValueData: ""
Root: HKA; Subkey: "Software\Classes\bywhom\shell\open\command"; ValueType: string; ValueData: """{app}\bywhom-window.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.lesson"; ValueType: string; ValueData: "Bywhom.lesson"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Bywhom.lesson"; ValueType: string; ValueData: "Bywhom lesson"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Bywhom.lesson\shell\open\command"; ValueType: string; ValueData: """{app}\bywhom-window.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\bywhom-window.exe"; ValueName: "FriendlyAppName"; ValueType: string; ValueData: "Bywhom"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Applications\bywhom-window.exe\shell\open\command"; ValueType: string; ValueData: """{app}\bywhom-window.exe"" ""%1"""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.epub\OpenWithList\bywhom-window.exe"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.html\OpenWithList\bywhom-window.exe"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.pdf\OpenWithList\bywhom-window.exe"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.docx\OpenWithList\bywhom-window.exe"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.odt\OpenWithList\bywhom-window.exe"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.txt\OpenWithList\bywhom-window.exe"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.md\OpenWithList\bywhom-window.exe"; Flags: uninsdeletekey; Tasks: associate
