--liquibase formatted sql

--changeset gengyun:customers-004-initials splitStatements:false
-- The first letters of a name as one types them: 天津安砾 is tjal, ABC阀门 is abcfm. Found by where a
-- character stands between the first ones of each letter in the order of Pinyin; a database without
-- that order finds by letters nothing.
create function customers.initials(words text) returns text
    language plpgsql stable as
$$
declare
    firsts  constant text[] := array['阿', '八', '嚓', '哒', '妸', '发', '旮', '哈', '讥', '咔', '垃', '痳',
        '拏', '噢', '妑', '七', '呥', '扨', '它', '穵', '夕', '丫', '帀'];
    letters constant text := 'abcdefghjklmnopqrstwxyz';
    found   text := '';
    one     text;
    low     integer;
    high    integer;
    middle  integer;
begin
    foreach one in array regexp_split_to_array(lower(words), '') loop
        if one ~ '^[a-z0-9]$' then
            found := found || one;
        elsif one >= '一' collate "C" and one <= '鿿' collate "C" then
            low := 1;
            high := 23;
            while low < high loop
                middle := (low + high + 1) / 2;
                if (one collate "zh-x-icu") >= firsts[middle] then
                    low := middle;
                else
                    high := middle - 1;
                end if;
            end loop;
            found := found || substr(letters, low, 1);
        end if;
    end loop;
    return found;
exception
    when undefined_object then
        return '';
end
$$;

alter table customers.customer add column initials text;

create function customers.keep_initials() returns trigger
    language plpgsql as
$$
begin
    new.initials := customers.initials(new.name);
    return new;
end
$$;

create trigger keep_initials
    before insert or update of name on customers.customer
    for each row execute function customers.keep_initials();

update customers.customer set initials = customers.initials(name);
