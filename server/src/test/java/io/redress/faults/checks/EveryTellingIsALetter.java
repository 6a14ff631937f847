package io.redress.faults.checks;

import java.util.List;

/**
 * Whatever a case says that it told the consumer or the brand stands in one letter of that moment,
 * neither less nor more; of what it told the house, several things may stand in one letter, and
 * none is without one.
 */
final class EveryTellingIsALetter implements Check {
  @Override
  public String meaning() {
    return "moments at which more or less was told than letters were written";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        with told as (
          select case_id, payload ->> 'to' as reader, at, count(*) as times
          from case_event
          where merchant_id = :merchantId and kind = 'told'
          group by case_id, payload ->> 'to', at
        ), written as (
          select case_id, to_party as reader, created_at as at, count(*) as times
          from mail
          where merchant_id = :merchantId and case_id is not null and to_party <> 'staff'
          group by case_id, to_party, created_at
        ), last_to_staff as (
          select coalesce(max(created_at), '-infinity') as at
          from mail
          where merchant_id = :merchantId and to_party = 'staff'
        )
        select case_id, reader, at, told.times as told, written.times as written
        from told
        full join written using (case_id, reader, at)
        where case reader
          when 'merchant' then at > (select last_to_staff.at from last_to_staff)
            and not exists (
              select from untold_slip u
              where u.merchant_id = :merchantId and u.case_id = told.case_id)
          else coalesce(written.times, 0) <> coalesce(told.times, 0)
          end
        """);
  }
}
