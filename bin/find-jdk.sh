# Sourced by `rim` and `verify`: finds a JDK 21 or newer.
#
# find_jdk [build]   sets JDK to its folder; `build` asks for one with a compiler.
#                    Returns 1 when there is none.
# jdk_major FOLDER   prints the major version of the JDK in that folder.
# real_path FILE     prints the path of a file with all symbolic links followed.

oldest_jdk=21

real_path() {
    target=$1
    while [ -L "$target" ]; do
        link=$(readlink "$target")
        case $link in
            /*) target=$link ;;
            *) target=$(dirname "$target")/$link ;;
        esac
    done
    folder=$(CDPATH='' cd "$(dirname "$target")" && pwd -P) && printf '%s\n' "$folder/$(basename "$target")"
}

# Reads the file `release`, which every JDK has, because starting a JVM to ask it takes longer.
jdk_major() {
    [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1
}

jdk_fits() {
    [ -x "$1/bin/java" ] || return 1
    if [ "$2" = build ] && [ ! -x "$1/bin/javac" ]; then
        return 1
    fi
    major=$(jdk_major "$1")
    [ -n "$major" ] && [ "$major" -ge "$oldest_jdk" ]
}

# The home of `java` on the path, also where a version manager put a script in its place.
jdk_on_path() {
    java=$(command -v java 2>/dev/null) || return 0
    home=$(dirname "$(dirname "$(real_path "$java")")")
    if [ ! -r "$home/release" ]; then
        home=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
    fi
    printf '%s\n' "$home"
}

find_jdk() {
    need=${1:-run}
    for JDK in "${JAVA_HOME:-}" "$(jdk_on_path)"; do
        if [ -n "$JDK" ] && jdk_fits "$JDK" "$need"; then
            return 0
        fi
    done
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
