import re

from flask.testing import FlaskClient


def test_the_document_is_openapi_3_1_and_knows_every_address(client: FlaskClient) -> None:
    document = client.get("/api/openapi.json").json
    assert document["openapi"].startswith("3.1")
    assert set(document["paths"]) == {
        "/api/health",
        "/api/session",
        "/api/metrics",
        "/api/networks",
        "/api/networks/{network_id}",
        "/api/networks/{network_id}/uses",
        "/api/networks/{network_id}/weights",
        "/api/networks/{network_id}/graph",
        "/api/networks/{network_id}/input-range",
        "/api/networks/{network_id}/report",
        "/api/ablations",
        "/api/activations",
        "/api/groups",
        "/api/heatmaps",
        "/api/collections",
        "/api/collections/{collection_id}",
        "/api/collections/{collection_id}/images/{number}",
        "/api/circuits",
        "/api/dictionary",
        "/api/dictionary/history",
        "/api/dictionary/export",
        "/api/dictionary/import",
        "/api/examples/mix",
        "/api/examples/alike",
        "/api/indexes",
        "/api/indexes/{index_id}",
        "/api/examples",
        "/api/layers",
        "/api/channels",
        "/api/census",
        "/api/images",
        "/api/images/{image_id}/share",
        "/api/shares",
        "/api/images/{image_id}",
        "/api/images/{image_id}/{rendition}",
        "/api/predictions",
        "/api/store",
        "/api/groups/sample",
        "/api/results/{recipe}/figure",
        "/api/jobs/{job_id}/figure",
        "/api/jobs",
        "/api/estimates",
        "/api/atlas",
        "/api/atlas/{sheet_id}.webp",
        "/api/jobs/{job_id}",
        "/api/jobs/{job_id}/curve",
        "/api/jobs/{job_id}/events",
        "/api/jobs/{job_id}/images/{number}.png",
        "/api/jobs/{job_id}/images/{number}/recognition",
        "/api/jobs/{job_id}/run.gif",
    }


def test_every_failure_in_the_document_has_the_one_body(client: FlaskClient) -> None:
    for path in client.get("/api/openapi.json").json["paths"].values():
        for operation in path.values():
            for status, response in operation["responses"].items():
                if int(status) >= 400:
                    schema = response["content"]["application/json"]["schema"]
                    assert schema == {"$ref": "#/components/schemas/Failure"}


def test_the_page_to_try_the_api_needs_nothing_from_outside(client: FlaskClient) -> None:
    page = client.get("/api/docs").text
    addresses = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(addresses) >= 4
    for address in addresses:
        assert "//" not in address
        assert client.get(f"/api/{address}", buffered=True).status_code == 200
    assert "openapi.json" in page
