-- Privacy and publication: versions of the privacy notice, and the settings of the accessibility declaration.

-- A published notice is never changed: a new one gets the next number.
create table privacy_notices (
  office_id uuid not null,
  number integer not null,
  -- version of the product's own sentences at the time
  wording integer not null,
  controller text not null,
  officer text not null,
  officer_contact text not null,
  basis text not null,
  retention text not null,
  recipients text not null,
  published_on date not null,
  constraint privacy_notices_pk primary key (office_id, number),
  constraint notice_of_an_office foreign key (office_id) references offices,
  constraint notice_texts_are_short check (
    greatest(length(controller), length(officer), length(officer_contact)) <= 300
    and greatest(length(basis), length(retention), length(recipients)) <= 1000
  )
);
select protect_tenant_table('privacy_notices', 'select, insert');

create table accessibility_declarations (
  office_id uuid not null,
  status text not null,
  site_published_on date not null,
  site_updated_on date not null,
  -- the first declaration; never changed afterwards
  prepared_on date not null,
  reviewed_on date,
  basis text not null,
  auditor text not null default '',
  unavailable text not null default '',
  costs text not null default '',
  excluded text not null default '',
  contact_person text not null default '',
  email text not null default '',
  phone text not null default '',
  architecture text not null default '',
  architecture_url text not null default '',
  sign_language text not null,
  communication text not null default '',
  version integer not null default 1,
  constraint accessibility_declarations_pk primary key (office_id),
  constraint declaration_of_an_office foreign key (office_id) references offices,
  constraint declaration_status_is_known check (status in ('full', 'partial', 'none')),
  constraint declaration_basis_is_known check (basis in ('self', 'audit', 'supplier')),
  constraint sign_language_is_answered check (sign_language in ('yes', 'no')),
  constraint declaration_is_reviewed_after_it_was_prepared check (reviewed_on >= prepared_on),
  constraint less_than_full_says_what_is_missing check (status = 'full' or unavailable || costs || excluded <> ''),
  constraint declaration_texts_are_short check (
    greatest(length(unavailable), length(costs), length(excluded), length(architecture), length(communication)) <= 4000
    and greatest(length(auditor), length(contact_person), length(email), length(phone), length(architecture_url)) <= 300
  )
);
select protect_tenant_table('accessibility_declarations');
