# Stances as an event list, in the columns of Discourse Network Analyzer: who agrees with which concept, and when.
#   Rscript event_list.R [http://127.0.0.1:4000]
arguments <- commandArgs(trailingOnly = TRUE)
url <- if (length(arguments) > 0) arguments[1] else "http://127.0.0.1:4000"

events <- read.csv2(
  paste0(url, "/export/eventlist"),
  encoding = "UTF-8", check.names = FALSE, colClasses = "character"
)
# A text that a spreadsheet would take for a formula stands behind an apostrophe: take it off again.
events[] <- lapply(events, function(column) sub("^'('*[=+@\t-])", "\\1", column))
events$time <- as.POSIXct(events$time, tz = "UTC")
events$agreement <- as.integer(events$agreement)
cat(nrow(events), "events of", length(unique(events$organization)), "organizations\n")

# The two-mode network that rDNA's dna_network(networkType = "twomode", qualifierAggregation = "subtract") gives:
# statements for a concept minus statements against it, where agreement is 1 or 0.
sides <- ifelse(events$agreement == 1, 1, -1)
print(tapply(sides, list(events$organization, events$concept), sum, default = 0))
