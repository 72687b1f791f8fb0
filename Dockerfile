# The Hushlink server as one file on a bare Node. Build: docker build -t hushlink .
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npx vite build -c web.config.ts && npx vite build -c server.config.ts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HUSHLINK_HOST=0.0.0.0 HUSHLINK_PORT=8787 HUSHLINK_DATA=/data
COPY --from=build /build/.output/server/hushlink-server.mjs /app/hushlink-server.mjs
RUN mkdir -m 0700 /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=10s --timeout=3s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8787/readyz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "/app/hushlink-server.mjs"]
