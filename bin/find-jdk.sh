# Sourced by `rim` and `verify`: finds a JDK 21 or newer.
#
# find_jdk [build]   sets JDK to its folder and major to its major version; `build` asks for one
#                    with a compiler. Returns 1 when there is none.
# jdk_major FOLDER   sets major to the major version of the JDK in that folder, or to nothing.
# real_path FILE     prints the path of a file with all symbolic links followed.
#
# Every command of the program passes here, so that as few programs as possible are started.

oldest_jdk=21

folder_of() {
    case $1 in
        /*/*) folder=${1%/*} ;;
        /*) folder=/ ;;
        */*) folder=${1%/*} ;;
        *) folder=. ;;
    esac
}

real_path() {
    target=$1
    while [ -L "$target" ]; do
        link=$(readlink "$target")
        case $link in
            /*) target=$link ;;
            *) folder_of "$target"; target=$folder/$link ;;
        esac
    done
    folder_of "$target"
    folder=$(CDPATH='' cd "$folder" && pwd -P) && printf '%s\n' "$folder/${target##*/}"
}

# Reads the file `release`, which every JDK has, because starting a JVM to ask it takes longer.
jdk_major() {
    major=
    [ -r "$1/release" ] || return 0
    while IFS= read -r line; do
        case $line in
            JAVA_VERSION=*)
                line=${line#JAVA_VERSION=\"}
                major=${line%%[!0-9]*}
                return 0
                ;;
        esac
    done < "$1/release"
}

jdk_fits() {
    [ -x "$1/bin/java" ] || return 1
    if [ "$2" = build ] && [ ! -x "$1/bin/javac" ]; then
        return 1
    fi
    jdk_major "$1"
    [ -n "$major" ] && [ "$major" -ge "$oldest_jdk" ]
}

# The home of `java` on the path, also where a version manager put a script in its place.
jdk_on_path() {
    java=$(command -v java 2>/dev/null) || return 0
    home=$(real_path "$java")
    home=${home%/bin/java}
    if [ ! -r "$home/release" ]; then
        home=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
    fi
    printf '%s\n' "$home"
}

find_jdk() {
    need=${1:-run}
    JDK=${JAVA_HOME:-}
    if [ -n "$JDK" ] && jdk_fits "$JDK" "$need"; then
        return 0
    fi
    JDK=$(jdk_on_path)
    if [ -n "$JDK" ] && jdk_fits "$JDK" "$need"; then
        return 0
    fi
    for JDK in \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* \
        /opt/* /opt/java/* /opt/jvm/* /opt/hostedtoolcache/*/*/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/}"/.sdkman/candidates/java/* \
        "${HOME:-/}"/.jdks/* "${HOME:-/}"/.jdks/*/Contents/Home \
        "${HOME:-/}"/.asdf/installs/java/* "${HOME:-/}"/.local/share/mise/installs/java/* \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
        if jdk_fits "$JDK" "$need"; then
            return 0
        fi
    done
    JDK=
    return 1
}
