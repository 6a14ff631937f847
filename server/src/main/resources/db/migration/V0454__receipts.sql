-- Why: the sale part of an exchange has its receipt, beside the credit note of what went back. It is
-- a document as the others, with numbers of its own that have no gap; it is about an exchange and
-- not about a refund, and keeps what the difference was made of and which notes stood that day.

alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_is_known
  check (kind in ('credit_note', 'correction', 'receipt')) not valid;
alter table document validate constraint document_kind_is_known;

alter table document
  alter column intent_id drop not null,
  alter column attempt_id drop not null,
  alter column payment_id drop not null,
  add column resolution_id uuid,
  add column returned_minor bigint,
  add column difference_minor bigint,
  add column credit_notes text;

alter table document add constraint document_is_of_refund_or_exchange
  check (
    case kind
      when 'receipt' then intent_id is null and attempt_id is null
        and resolution_id is not null and returned_minor > 0 and difference_minor is not null
        and credit_notes is not null and remedy = 'exchange'
        and (payment_id is not null) = (difference_minor > 0)
      else intent_id is not null and attempt_id is not null and payment_id is not null
        and resolution_id is null and returned_minor is null and difference_minor is null
        and credit_notes is null
    end) not valid;
alter table document validate constraint document_is_of_refund_or_exchange;

-- Carried out once, an exchange has one receipt.
create unique index document_one_receipt on document (merchant_id, resolution_id)
  where resolution_id is not null;
