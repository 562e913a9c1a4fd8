// The same work written in R: definitions of survey, relaimpo and of the methods' pages, for the baselines.

/** LMG over all subsets by generalised inverses (relaimpo's definition); `shapley(r)` takes the correlation matrix. */
export const R_LMG = `
  shapley <- function(r) {
    p <- ncol(r) - 1
    r2 <- numeric(2^p)
    for (m in 1:(2^p - 1)) {
      s <- which(bitwAnd(m, 2L^(0:(p - 1))) > 0)
      e <- eigen(r[1 + s, 1 + s, drop = FALSE], symmetric = TRUE)
      k <- e$values > 1e-10 * max(e$values)
      b <- crossprod(e$vectors[, k, drop = FALSE], r[1 + s, 1])
      r2[m + 1] <- sum(b^2 / e$values[k])
    }
    size <- rowSums(outer(0:(2^p - 1), 2L^(0:(p - 1)), bitwAnd) > 0)
    weight <- factorial(size) * factorial(p - size - 1) / factorial(p)
    sapply(2L^(0:(p - 1)), function(bit) {
      out <- which(bitwAnd(0:(2^p - 1), bit) == 0)
      sum(weight[out] * (r2[out + bit] - r2[out]))
    })
  }`;

/** Ratings of a response and 12 drivers that hang together, as the measured ones do. */
export const rDriverRows = (n: number): string => `
  set.seed(1); f <- runif(${n})
  x <- sapply(1:12, function(j) 1 + findInterval(f + runif(${n}), c(.35, .7, 1.1, 1.5)))
  x <- cbind(1 + findInterval(f + runif(${n}) + (x[, 1] + 2 * x[, 3] + 4 * x[, 12]) / 16, c(.9, 1.3, 1.8, 2.3)), x)`;

/** The four margins of raking_large on n rows. */
export const rRakingRows = (n: number): string => `
  set.seed(1); u <- matrix(runif(4 * ${n}), ${n})
  d <- data.frame(a = floor(u[, 1]^2 * 3), b = floor(u[, 2] * 6), c = floor(u[, 3]^1.5 * 16),
                  d = floor((u[, 4] + u[, 1]) / 2 * 8))
  share <- list(a = rep(1, 3) / 3, b = c(.1, .15, .2, .25, .2, .1), c = rep(1, 16) / 16, d = rep(1, 8) / 8)`;

export const R_RAKE = {
  /** survey::rake to its own measure of convergence, at most 50 rounds. */
  survey: {
    preparation: (n: number): string => `${rRakingRows(n)}
      suppressMessages(library(survey))
      design <- svydesign(~1, weights = rep(1, ${n}), data = d)
      margins <- lapply(names(share), function(v)
        setNames(data.frame(seq_along(share[[v]]) - 1, share[[v]] * ${n}), c(v, "Freq")))`,
    work: `suppressWarnings(rake(design, list(~a, ~b, ~c, ~d), margins, control = list(maxit = 50, epsilon = 1e-7)))`,
  },
  /** Iterative proportional fitting of the rows, where survey is not installed. */
  rows: {
    preparation: (n: number): string => `${rRakingRows(n)}; w <- rep(1, ${n})`,
    work: `for (round in 1:72) for (v in names(share)) {
      at <- d[[v]] + 1
      w <- w * (share[[v]] * length(w) / as.numeric(rowsum(w, at)))[at]
    }`,
  },
};

/** 240 cells: the rating interval and the verdict of a chart frozen at the 12th of 24 months. */
export const R_PAGE = {
  preparation: `
    set.seed(1)
    counts <- matrix(1 + sample.int(60, 240 * 5, TRUE), 240)
    values <- matrix(rnorm(240 * 24, 4, .1), 240); n <- matrix(9 + sample.int(50, 240 * 24, TRUE), 240)`,
  work: `for (i in 1:240) {
    a <- counts[i, ] + 1 / 5; s <- (0:4) / 4; m <- sum(a * s) / sum(a)
    k <- m * (1 - m) * (sum(a) + 1) / (sum(a * (s - m)^2) / sum(a)) - 1
    1 + 4 * qbeta(c(.025, .975), m * k, (1 - m) * k)
    x <- values[i, ]; w <- n[i, ]; old <- 1:12; later <- 13:24
    mean0 <- sum(w[old] * x[old]) / sum(w[old])
    s0 <- sqrt(sum(w[old] * (x[old] - mean0)^2) / 11)
    p <- 2 * pt(-abs(x[later] - mean0) / (s0 * sqrt(1 / w[later] + 1 / sum(w[old]))), 11)
    runs <- rle(sign(x[later] - mean0)); any(p < .003) || any(runs$lengths >= 7)
  }`,
};
