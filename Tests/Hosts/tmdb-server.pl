#!/usr/bin/perl
# A server on this machine that answers as TMDb does, for trying programs by hand, off the network:
#
#   perl Tests/Hosts/tmdb-server.pl [--port N] [--delay SECONDS] [--key KEY] [--fail STATUS] [FOLDER]
#
# It knows every film: FOLDER/78.json is its whole answer where there is one, else the answer is made up. FOLDER/78.jpg or
# .png is its poster, else one of the others in FOLDER; without pictures there, it has none. With --key it refuses any
# other key by 401; with --fail it answers nothing but that status. It prints what to set, then what it is asked.
use strict;
use warnings;
use Getopt::Long;
use IO::Socket::INET;

my ($port, $delay, $key, $fail) = (0, 0, undef, 0);
GetOptions('port=i' => \$port, 'delay=f' => \$delay, 'key=s' => \$key, 'fail=i' => \$fail)
    or die "wrong usage; see the head of this file\n";
my $folder = shift @ARGV // '';
my @pictures = $folder ne '' ? sort map { m{([A-Za-z0-9_-]+\.(?:jpg|png))$} ? $1 : () } glob("'$folder'/*.*") : ();

$| = 1;
$SIG{CHLD} = $SIG{PIPE} = 'IGNORE';
my $listening = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $port, Listen => 64, ReuseAddr => 1)
    or die "cannot listen: $!\n";
my $base = 'http://127.0.0.1:' . $listening->sockport;
print "export SCENEHEARD_TMDB_API=$base/3 SCENEHEARD_TMDB_IMAGES=$base/t/p SCENEHEARD_TMDB_KEY=",
    $key // 'any-key', "\n";

while (my $client = $listening->accept) {
    defined(my $child = fork) or die "cannot fork: $!\n";
    next if $child;
    serve($client);
    exit;
}

sub serve {
    my ($client) = @_;
    my $first = <$client> // '';
    my $told = '';
    while (my $line = <$client>) {
        last if $line =~ /^\r?\n$/;
        $told = $1 if $line =~ /^Authorization: Bearer (\S+)/i;
    }
    my ($path) = $first =~ m{^GET (\S+) } or return;
    print "$path\n";
    select undef, undef, undef, $delay;
    my ($status, $type, $body) = answer($path, $told);
    print $client "HTTP/1.1 $status Status\r\nContent-Type: $type\r\nContent-Length: ", length($body),
        "\r\nConnection: close\r\n\r\n", $body;
}

sub answer {
    my ($path, $told) = @_;
    my $json = 'application/json;charset=utf-8';
    return ($fail, $json, '{}') if $fail;
    if ($path =~ m{^/t/p/w\d+/([A-Za-z0-9_-]+\.(jpg|png))$}) {
        my ($name, $kind) = ($1, $2);
        return (200, $kind eq 'png' ? 'image/png' : 'image/jpeg', bytes("$folder/$name")) if -f "$folder/$name";
        return (404, 'text/html', 'none');
    }
    return (401, $json, '{"status_code":7,"success":false}') if defined $key && $told ne $key;
    return (200, $json, '{"movie_results":[{"adult":false,"id":' . ($1 % 100000 + 1) . '}]}')
        if $path =~ m{^/3/find/tt0*(\d+)\?};
    return (200, $json, film($1)) if $path =~ m{^/3/movie/(\d+)\?};
    return (404, $json, '{"status_code":34,"success":false}');
}

sub film {
    my ($number) = @_;
    return bytes("$folder/$number.json") if $folder ne '' && -f "$folder/$number.json";
    my ($poster) = grep { /^$number\./ } @pictures;
    $poster = $pictures[$number % @pictures] if !defined $poster && @pictures;
    my @offers = (
        ['flatrate', 'Netflix'], ['flatrate', 'Disney Plus'], ['free', 'ARD Mediathek'], ['ads', 'Pluto TV'],
        ['rent', 'Apple TV'], ['buy', 'Google Play Movies']);
    my %lists;
    push @{$lists{$_->[0]}}, qq({"display_priority":1,"provider_name":"$_->[1]"})
        for grep { ($number + length $_->[1]) % 3 != 0 } @offers;
    my $here = join ',', map { qq("$_":[) . join(',', @{$lists{$_}}) . ']' } sort keys %lists;
    my $countries = join ',', map { qq("$_":{$here}) } qw(DE US GB FR AT CH);
    my $plot = join ' ', ("Somebody who left long ago comes back as number $number, and nothing stays as it was.") x
        (1 + $number % 4);
    my $poster_path = defined $poster ? qq("/$poster") : 'null';
    return qq({"adult":false,"id":$number,"overview":"$plot","poster_path":$poster_path,"credits":{"crew":[)
        . qq({"job":"Director","name":"Ada Example"}]},"watch/providers":{"results":{$countries}}});
}

sub bytes {
    my ($file) = @_;
    open my $in, '<:raw', $file or return '';
    local $/;
    return scalar <$in>;
}
