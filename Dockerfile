# One image for the web server, the scheduler and the workers; docker-compose.yml says who runs what.

FROM node:22-slim AS page
WORKDIR /innsyn
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --loglevel=error
COPY frontend frontend
RUN npx vite build frontend --logLevel warn

FROM python:3.12-slim
WORKDIR /innsyn
# requirements-gpu.txt: with NVIDIA's libraries
ARG REQUIREMENTS=requirements.txt
COPY requirements.txt requirements-gpu.txt ./
RUN pip install --no-cache-dir -r "$REQUIREMENTS"
COPY backend backend
COPY models models
COPY data data
COPY --from=page /innsyn/frontend/dist frontend/dist
RUN useradd --create-home innsyn && mkdir -p data/store models/weights/fetched && chown innsyn data/store models/weights/fetched
USER innsyn
ENV PYTHONPATH=/innsyn
CMD ["python", "-m", "backend"]
