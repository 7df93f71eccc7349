import pandas as pd

from reconcile.matching.clusters import cluster_records


def clusters(edges, size, scored=()):
    """Cluster (left, right, score, decision); pairs asked for later are in `scored`, else unlike."""
    known = {(left, right): (score, decision) for left, right, score, decision in scored}

    def score(pairs):
        rows = [known.get((left, right), (10.0, "no")) for left, right in pairs.to_numpy().tolist()]
        return pairs.assign(score=[row[0] for row in rows], decision=[row[1] for row in rows])

    frame = pd.DataFrame(edges, columns=["left", "right", "score", "decision"])
    return cluster_records(frame, size, score)[0].tolist()


def test_records_that_are_alike_share_a_cluster():
    assert clusters([(0, 1, 95.0, "merge"), (2, 3, 40.0, "no")], 4) == [0, 0, 2, 3]


def test_likeness_does_not_chain():
    chain = [(0, 1, 80.0, "merge"), (1, 2, 95.0, "merge"), (2, 3, 80.0, "merge")]

    assert clusters(chain, 4) == [0, 1, 1, 3]


def test_an_opposed_pair_never_shares_a_cluster_whatever_stands_between():
    edges = [(0, 1, 99.0, "merge"), (1, 2, 98.0, "merge"), (0, 2, 97.0, "conflict")]

    assert clusters(edges, 3) == [0, 0, 2]


def test_no_pairs_leave_every_record_alone():
    assert clusters([], 3) == [0, 1, 2]
