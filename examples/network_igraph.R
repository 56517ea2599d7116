# Discourse networks and the graph itself in igraph.
#   Rscript network_igraph.R [http://127.0.0.1:4000]
# install.packages(c("httr2", "igraph"))
library(httr2)
library(igraph)

arguments <- commandArgs(trailingOnly = TRUE)
url <- if (length(arguments) > 0) arguments[1] else "http://127.0.0.1:4000"

query <- "
query Coalitions($input: DiscourseInput!) {
  discourse(input: $input) {
    statements
    rows { ... on Entity { id name } }
    edges { from to weight }
  }
}"

# Who agrees with whom: as rDNA's dna_network(networkType = "onemode", qualifierAggregation = "congruence",
# normalization = "average"); docs/discourse.md says what is the same and what is not.
answer <- request(paste0(url, "/graphql")) |>
  req_body_json(list(
    query = query,
    variables = list(input = list(actor = "HOLDER", aggregation = "CONGRUENCE", normalization = "AVERAGE"))
  )) |>
  req_perform() |>
  resp_body_json(simplifyVector = TRUE)
if (!is.null(answer$errors)) stop(paste(answer$errors$message, collapse = "\n"))

network <- answer$data$discourse
congruence <- graph_from_data_frame(network$edges, directed = FALSE, vertices = network$rows)
print(congruence)
print(membership(cluster_louvain(congruence)))

# The whole graph, every relation an edge with its counts.
file <- tempfile(fileext = ".graphml")
invisible(request(paste0(url, "/export/graphml")) |> req_perform(path = file))
graph <- read_graph(file, format = "graphml")
cat(vcount(graph), "nodes,", ecount(graph), "relations\n")
stances <- E(graph)$kind == "stance"
print(head(sort(table(E(graph)$status[stances]), decreasing = TRUE)))
