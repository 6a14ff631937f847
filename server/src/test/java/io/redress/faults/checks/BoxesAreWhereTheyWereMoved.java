package io.redress.faults.checks;

import java.util.List;

/**
 * A parcel and a dispatch are in the state to which their last move led; of a parcel each move has
 * its number, what ended holds no piece, and of what was opened each piece came or is missing.
 */
final class BoxesAreWhereTheyWereMoved implements Check {
  @Override
  public String meaning() {
    return "parcels and dispatches that are not where they were moved";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select 'parcel' as what, p.number, p.state, p.version, last.state as moved_to, last.moves
        from parcel p
        left join lateral (
          select count(*) as moves, coalesce(max(e.event_number), 0) as latest,
            (array_agg(e.state order by e.event_number desc))[1] as state
          from parcel_event e
          where e.merchant_id = p.merchant_id and e.parcel_id = p.parcel_id) last on true
        where p.merchant_id = :merchantId
          and (p.state <> coalesce(last.state, 'announced')
            or p.version <> last.moves + 1 or p.version <> last.latest + 1)
        union all
        select 'dispatch', d.number, d.state, d.version, last.state, last.moves
        from dispatch d
        left join lateral (
          select count(*) as moves, (array_agg(e.state order by e.event_number desc))[1] as state
          from dispatch_event e
          where e.merchant_id = d.merchant_id and e.dispatch_id = d.dispatch_id) last on true
        where d.merchant_id = :merchantId and d.state <> coalesce(last.state, 'to_reserve')
        union all
        select 'piece ' || i.piece_number, p.number, p.state, p.version, i.arrival, 0
        from parcel_piece i
        join parcel p on p.merchant_id = i.merchant_id and p.parcel_id = i.parcel_id
        where i.merchant_id = :merchantId
          and (i.is_held and p.state in ('opened', 'lost', 'cancelled')
            or (p.state = 'opened') <> (i.arrival <> 'awaited'))
        """);
  }
}
