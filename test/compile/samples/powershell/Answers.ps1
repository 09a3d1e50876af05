# https://example.planfix.com/rest
$Later = 9003

function Invoke-Statements($planfixError) {
    switch ($planfixError.code) {
        9000 {
            Wait-Request
            break
        }
        { $_ -in 9001, 9002 } { New-Request; break }
        $Later { Wait-Request; break }
    }
}

function Get-Value($planfixError) {
    $value = switch ($planfixError.code) {
        9000 { 'busy' }
        9001 { 'later' }
        default { 'unknown' }
    }
    return $value
}

function Get-Returned($planfixError) {
    switch ($planfixError.code) {
        9000 { return 'busy' }
        9001 { throw 'later' }
    }
}

function Invoke-Empty($planfixError) {
    switch ($planfixError.code) {
    }
}

function Invoke-Words($code) {
    switch -Exact ($code) {
        'PE01-1104' { Wait-Request }
    }
}

function Invoke-Chain($planfixError) {
    if ($planfixError.code -eq 9000) {
        Wait-Request
    } elseif ($planfixError.code -eq 9001) {
        New-Request
    }
}

$planfixErrors = @{
    9000 = 'busy'
    9001 = 'later'
}
$inline = @{ 9000 = 'busy'; 9001 = 'later' }
