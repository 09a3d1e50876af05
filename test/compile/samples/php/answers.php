<?php
// https://example.planfix.com/rest

function statements($error)
{
    switch ($error->code) {
        case 9000:
        case 9001:
            retry();
            break;
    }
}

function values($error)
{
    return match ($error->code) {
        9000, 9001 => 'busy',
    };
}

function words($code)
{
    switch ($code) {
        case 'PE01-1104':
            return 'invalid';
    }
}
