FROM node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json codegen.ts LICENSE README.md ./
COPY prisma prisma
COPY schema schema
COPY src src
# The image has the files of the npm package, and its dependencies in the versions of the lockfile; peer and optional
# dependencies that only development needs are three quarters of the bytes.
RUN npm pack --silent && tar -xzf career-lattice-*.tgz && cp package-lock.json package/
WORKDIR /build/package
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --omit=optional --omit=peer --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production LOG_FORMAT=json HOST=0.0.0.0 METRICS_HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /app
COPY --from=build /build/package ./
# Docker gives a new volume the owner that the folder has.
RUN install -d -o 1000 -g 1000 -m 700 /data
VOLUME /data
# A number, so that Kubernetes sees that it is not root's; the base image calls this user node.
USER 1000:1000
EXPOSE 4000
HEALTHCHECK --start-period=120s --interval=10s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 4000) + '/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# No shell and no npm in between: signals reach the server itself.
ENTRYPOINT ["node", "/app/dist/main.js"]
CMD ["serve"]
