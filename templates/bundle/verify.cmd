@echo off
rem Tells whether the files of this folder are those that SHA256SUMS lists: open it with a double click.
rem Needs Windows 8.1 or a newer one. Ends with 0 if all is well, 1 if not, 2 if it could not tell.
rem With any argument (verify.cmd x) it does not wait for a key at the end.
setlocal DisableDelayedExpansion
pushd "%~dp0" || exit /b 2
powershell -NoProfile -NonInteractive -Command ^
  "$ErrorActionPreference = 'Stop';" ^
  "try {" ^
  "  $listed = @{};" ^
  "  foreach ($line in Get-Content -LiteralPath SHA256SUMS) { $listed[$line.Substring(66)] = $line.Substring(0, 64) };" ^
  "  $count = $listed.Count; $faults = 0;" ^
  "  $start = (Get-Item -LiteralPath .).FullName.TrimEnd('\').Length + 1;" ^
  "  foreach ($file in Get-ChildItem -LiteralPath . -Recurse -Force -File) {" ^
  "    $name = $file.FullName.Substring($start).Replace('\', '/');" ^
  "    if ($name -eq 'SHA256SUMS') { continue };" ^
  "    if (-not $listed.ContainsKey($name)) { Write-Output ('ADDED   ' + $name); $faults++; continue };" ^
  "    $sum = (Get-FileHash -LiteralPath $file.FullName -Algorithm SHA256).Hash;" ^
  "    if ($sum -ne $listed[$name]) { Write-Output ('CHANGED ' + $name); $faults++ };" ^
  "    $listed.Remove($name);" ^
  "  };" ^
  "  foreach ($name in ($listed.Keys | Sort-Object)) { Write-Output ('MISSING ' + $name); $faults++ };" ^
  "  if ($faults) { Write-Output ('Not as listed: ' + $faults); exit 1 };" ^
  "  Write-Output ('All ' + $count + ' files are as SHA256SUMS lists them.'); exit 0;" ^
  "} catch { Write-Output $_.Exception.Message; exit 2 }"
set status=%errorlevel%
popd
if "%~1"=="" pause
exit /b %status%
