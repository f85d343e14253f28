@echo off
rem Runs the rim command of a release: needs a Java 21 or newer, in JAVA_HOME or on the path.
rem It wants of the JVM what the script rim wants, kind of command by kind; a test compares the two.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "PROGRAM=%ROOT%program"
if not exist "%PROGRAM%\lib\rim-app.jar" (
    echo rim: No program in "%PROGRAM%". Take a release, or build one with bin/release. 1>&2
    exit /b 1
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME:"=%\bin\java"
set "VERSION="
set "MAJOR="
for /f "tokens=2,3" %%u in ('call "%JAVA%" -version 2^>^&1') do if "%%u"=="version" if not defined VERSION set "VERSION=%%~v"
for /f "delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if not defined MAJOR goto nojava
if %MAJOR% LSS 21 goto nojava

rem the command is the first word that is no option; a word with :// names a store elsewhere. Quotes are taken off
rem a word before it is looked at: a word may have any number of them, and a comparison would be no line any more
set "COMMAND="
set "ELSEWHERE="
set "WORD=%RIM_DATA%"
if defined WORD call :place
:words
set WORD=%1
if not defined WORD goto known
call :place
shift
if not defined WORD goto words
if not defined COMMAND if not "%WORD:~0,1%"=="-" set "COMMAND=%WORD%"
goto words
:place
set "WORD=%WORD:"=%"
if not defined WORD exit /b 0
if "%WORD:~0,7%"=="file://" exit /b 0
if not "%WORD:://=%"=="%WORD%" set "ELSEWHERE=yes"
exit /b 0

:known
set "KIND=asking"
for %%c in (update demo benchmark reports serve) do if "%COMMAND%"=="%%c" set "KIND=%%c"
rem no quotes around what has some inside: a folder such as R&D would stand outside of them
set CLASSES=-jar "%PROGRAM%\lib\rim-app.jar"
set EVERYTHING=-cp "%PROGRAM%\lib\*;%PROGRAM%\spark\*;%ROOT%s3\target\jars\*" rim.app.Main
if defined ELSEWHERE set CLASSES=--enable-native-access=ALL-UNNAMED %EVERYTHING%
set "OPTIONS="
goto %KIND%

:update
set "OPTIONS=-XX:+UseParallelGC -Xmn256m -XX:GCTimeLimit=90"
set "OPTIONS=%OPTIONS% -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000"
set "OPTIONS=%OPTIONS% -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
goto spark
:demo
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn300m"
set "OPTIONS=%OPTIONS% -Dspark.sql.codegen.wholeStage=false -Dspark.sql.codegen.factoryMode=NO_CODEGEN"
:spark
if not defined ELSEWHERE set CLASSES=%EVERYTHING%
set "OPTIONS=%OPTIONS% -XX:MetaspaceSize=256m -XX:ReservedCodeCacheSize=256m -XX:MaxRAMPercentage=60"
set "OPTIONS=%OPTIONS% -XX:+ExitOnOutOfMemoryError -Dio.netty.tryReflectionSetAccessible=true"
set "OPTIONS=%OPTIONS% --enable-native-access=ALL-UNNAMED -Xlog:all=error,cds*=off,aot*=off:stderr"
for %%p in (java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.util.calendar) do call set "OPTIONS=%%OPTIONS%% --add-opens=java.base/%%p=ALL-UNNAMED"
if %MAJOR% LSS 24 set "OPTIONS=%OPTIONS% --add-opens=java.base/sun.security.action=ALL-UNNAMED"
goto start
:benchmark
:reports
set "OPTIONS=-Dslf4j.internal.verbosity=ERROR -XX:+UseParallelGC"
goto start
:serve
set "OPTIONS=-XX:+UseSerialGC -Xmx224m"
goto start
:asking
set "OPTIONS=-Dslf4j.internal.verbosity=ERROR -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
:start
if %MAJOR% GEQ 23 set "OPTIONS=--sun-misc-unsafe-memory-access=allow %OPTIONS%"
"%JAVA%" -Xlog:disable "-Drim.home=%ROOT:~0,-1%" %RIM_JAVA_OPTS% %OPTIONS% %CLASSES% %*
exit /b %errorlevel%

:nojava
echo rim: No Java 21 or newer found. Install a JDK, or set JAVA_HOME. 1>&2
exit /b 1
