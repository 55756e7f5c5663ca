@echo off
rem Opens the office in the folder "data" beside this file; makes the demonstration town there if it is empty.
chcp 65001 >nul
setlocal
set "HERE=%~dp0"
set "DATA=%HERE%data"
if "%DANGVU_PORT%"=="" set "DANGVU_PORT=5080"
set "URL=http://localhost:%DANGVU_PORT%"
if exist "%DATA%\dangvu.db" goto serve
"%HERE%app\dangvu.exe" demo --data "%DATA%"
if errorlevel 1 goto failed
:serve
echo DangVu: %URL%
start "" /b cmd /c "timeout /t 3 /nobreak >nul & start "" %URL%"
"%HERE%app\dangvu.exe" serve --data "%DATA%" --urls "%URL%"
if not errorlevel 1 exit /b 0
:failed
pause
exit /b 1
