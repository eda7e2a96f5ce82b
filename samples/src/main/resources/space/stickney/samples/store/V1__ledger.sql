-- What is recorded: the lines. Everything below the first two tables can be made from them again.
create table line (seq bigint primary key, line text not null, hash char(64) not null);
create table head (id integer primary key, seq bigint not null, hash char(64) not null, recorded varchar(40) not null);
insert into head (id, seq, hash, recorded)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', '1970-01-01T00:00:00Z');
create table mention (subject varchar(200) not null, seq bigint not null, primary key (subject, seq));
create table total (subject varchar(200) primary key, happened varchar(40) not null, sum_ug bigint not null, variance double precision not null);
