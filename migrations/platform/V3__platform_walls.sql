-- PostgreSQL lets everyone look into the schema public; here nobody has business there.

revoke all on schema public from public;
