-- Why: how long credit lasts at least stands in the rules. A credit that lasts longer than its house
-- gives keeps by which clause, as that was told when it was given. Where the law gives what is left
-- in cash, that is an entry of its own. What is done with credit, and
-- codes of gift cards that are guessed at, are told like keys.

alter table store_credit
  add column law_place text check (length(law_place) between 1 and 6),
  add column law_rule text check (length(law_rule) between 1 and 100),
  add column law_rule_version int check (law_rule_version > 0),
  add column law_citation text check (length(law_citation) between 1 and 1000),
  add column law_source text check (length(law_source) <= 1000),
  add column law_confidence text check (length(law_confidence) between 1 and 20);
alter table store_credit add constraint store_credit_names_its_law_whole check (
  num_nulls(law_place, law_rule, law_rule_version, law_citation, law_source, law_confidence)
    in (0, 6)) not valid;
alter table store_credit validate constraint store_credit_names_its_law_whole;

alter table store_credit_entry drop constraint store_credit_entry_kind_check;
alter table store_credit_entry add constraint store_credit_entry_kind_check check (kind in (
  'issued', 'used', 'use_undone', 'expired', 'taken_back', 'cashed')) not valid;
alter table store_credit_entry validate constraint store_credit_entry_kind_check;

alter table security_event drop constraint security_event_kind_is_known;
alter table security_event add constraint security_event_kind_is_known check (kind in (
  'signed_in', 'sign_in_refused', 'signed_out', 'session_ended', 'password_changed',
  'factor_added', 'factor_removed', 'recovery_used', 'proven', 'invited', 'reset_asked',
  'link_made', 'role_changed', 'disabled', 'rule_changed', 'key_made', 'key_rotated',
  'key_revoked', 'link_revoked', 'provider_connected', 'provider_disconnected',
  'payout_account_given', 'credit_given', 'credit_taken_back', 'credit_paid_out',
  'credit_rules_changed', 'gift_card_made', 'gift_cards_guessed')) not valid;
alter table security_event validate constraint security_event_kind_is_known;
