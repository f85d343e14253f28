#!/usr/bin/env bash
# R's psych 2.2.9 (Debian 12): KMO() of indicators one of which is a sum or a copy of others gives an
# overall measure of sampling adequacy of exactly 0.5, and 0.5 for each indicator. A good guess is an
# error or NA, since the inverse that the measure is made of does not exist; 0.5 is what the OECD's
# Handbook and Kaiser take as the edge of what may be factored, so that it reads as a poor, but
# acceptable measure. The function prints R's error of solve() to standard error, takes the matrix of
# correlations in the place of its inverse, and returns; each partial correlation then is the
# correlation, and the measure a half. Scripts that keep the number alone, as loops over pillars of a
# composite indicator do, lose the reason. What helps: psych::smc or det() of the correlations first,
# or leaving the sum out, which gives 0.65 here.
# Needs R, and an apt that knows the archive of Debian 12 on amd64.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for package in r-cran-psych=2.2.9-1 r-cran-mnormt=2.1.1-2; do
    apt-get download -q "$package" >/dev/null 2>&1
done
for file in ./*.deb; do dpkg-deb -x "$file" "$work"; done
export R_LIBS="$work/usr/lib/R/site-library"
cat > kmo.R <<'R'
suppressMessages(library(psych))
set.seed(1)
a <- rnorm(50)
b <- rnorm(50) + a
d <- rnorm(50) + b
told <- function(what, x) {
    cat(sprintf("%s: overall %.4f, of each %s\n", what, KMO(x)$MSA,
        paste(sprintf("%.2f", KMO(x)$MSAi), collapse = " ")))
}
cat("psych", as.character(packageVersion("psych")), "\n")
told("three indicators", cbind(a, b, d))
told("with the sum of two", cbind(a, b, c = a + b, d))
told("with one twice", cbind(a, twice = a, b, d))
R
Rscript kmo.R > seen 2> errors
cat seen
grep -c 'singular' errors | sed 's/^/lines about a singular matrix on standard error: /'
grep -q '^with the sum of two: overall 0.5000, of each 0.50 0.50 0.50 0.50$' seen
grep -q '^with one twice: overall 0.5000, of each 0.50 0.50 0.50 0.50$' seen
grep -q '^three indicators: overall 0.65' seen
grep -q 'singular' errors && echo "as found"
