@echo off
rem Runs the rim command of a release: needs a Java 21 or newer, in JAVA_HOME or on the path.
setlocal
set "ROOT=%~dp0"
set "PROGRAM=%ROOT%program"
if not exist "%PROGRAM%\lib\rim-app.jar" (
    echo rim: No program in "%PROGRAM%". Take a release, or build one with bin/release. 1>&2
    exit /b 1
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" --list-modules >nul 2>&1
if errorlevel 1 (
    echo rim: No Java found. Install a JDK 21 or newer, or set JAVA_HOME. 1>&2
    exit /b 1
)
set "OPENS="
for %%p in (java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.util.calendar) do call set "OPENS=%%OPENS%% --add-opens=java.base/%%p=ALL-UNNAMED"
set "HOME_OF=-Drim.home=%ROOT:~0,-1%"
if "%~1"=="update" goto batch
if "%~1"=="demo" goto batch
if "%~1"=="serve" goto serve
"%JAVA%" -Xlog:disable -Dslf4j.internal.verbosity=ERROR -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "%HOME_OF%" %RIM_JAVA_OPTS% -jar "%PROGRAM%\lib\rim-app.jar" %*
exit /b %errorlevel%
:serve
"%JAVA%" -Xlog:disable -XX:+UseSerialGC -Xmx224m "%HOME_OF%" %RIM_JAVA_OPTS% -jar "%PROGRAM%\lib\rim-app.jar" %*
exit /b %errorlevel%
:batch
"%JAVA%" -Xlog:disable -XX:MetaspaceSize=256m -XX:ReservedCodeCacheSize=256m -XX:MaxRAMPercentage=60 -Dio.netty.tryReflectionSetAccessible=true --enable-native-access=ALL-UNNAMED %OPENS% "%HOME_OF%" %RIM_JAVA_OPTS% -cp "%PROGRAM%\lib\*;%PROGRAM%\spark\*" rim.app.Main %*
exit /b %errorlevel%
