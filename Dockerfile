# Ascribe with the shipped facts, for a Neo4j that NEO4J_URI names (docker-compose.yml has both).

FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
# What `npm ci` does behind itself in a clone: types from the API's schema, and the explorer.
RUN npm run prepare && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/package.json package.json
COPY --from=build /app/bin bin
COPY --from=build /app/server server
COPY --from=build /app/cypher cypher
COPY --from=build /app/facts facts
COPY --from=build /app/dist dist
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/ascribe.js", "start", "facts"]
