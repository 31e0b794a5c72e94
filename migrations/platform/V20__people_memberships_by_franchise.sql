-- Who belongs to a franchise is counted for each one that HQ lists.

create index membership_by_franchise on membership (franchise_id, subject);
