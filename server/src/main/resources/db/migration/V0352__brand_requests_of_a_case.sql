-- Why: whoever looks at a case, or does something about it, reads what its brand was asked. Until now
-- only requests under way were found by their case: for the others all of the merchant were read.
create index liaison_request_of_case on liaison_request (merchant_id, case_id);
