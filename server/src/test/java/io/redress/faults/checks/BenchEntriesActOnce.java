package io.redress.faults.checks;

import java.util.List;

/**
 * What the bench sent was done once when it was taken, and not at all when it was refused: each
 * look is that of one entry, no entry opened two boxes, and words with a mark of their own, such as
 * {@code [4f1c]}, stand in one inspection.
 */
final class BenchEntriesActOnce implements Check {
  @Override
  public String meaning() {
    return "entries of the bench that acted twice, or though they were refused";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select 'refused and done' as what, e.entry_id::text as which
        from bench_entry e
        where e.merchant_id = :merchantId and e.outcome = 'refused'
          and (exists (
              select 1 from bench_look l
              where l.merchant_id = :merchantId and l.entry_id = e.entry_id)
            or exists (
              select 1 from parcel_event p
              where p.merchant_id = :merchantId and p.reference = e.entry_id::text))
        union all
        select 'taken and not done', e.entry_id::text
        from bench_entry e
        where e.merchant_id = :merchantId and e.outcome = 'taken' and e.kind = 'inspect'
          and not exists (
            select 1 from bench_look l
            where l.merchant_id = :merchantId and l.entry_id = e.entry_id)
        union all
        select 'a look of nobody', l.entry_id::text
        from bench_look l
        where l.merchant_id = :merchantId
          and not exists (
            select 1 from bench_entry e
            where e.merchant_id = :merchantId and e.entry_id = l.entry_id)
        union all
        select 'two boxes opened', p.reference
        from parcel_event p
        join bench_entry e on e.merchant_id = p.merchant_id and e.entry_id::text = p.reference
        where p.merchant_id = :merchantId and p.move = 'open'
        group by p.reference
        having count(*) > 1
        union all
        select 'inspected twice', substring(notes from '\\[[0-9a-f]{8,}\\]') as mark
        from inspection
        where merchant_id = :merchantId and notes ~ '\\[[0-9a-f]{8,}\\]'
        group by mark
        having count(*) > 1
        """);
  }
}
